package io.smm.spi;

import io.smm.post.NetworkVariant;

/**
 * Writes and reads one type of network variant, so that posts that hold one can be stored. Contributed by the adapter whose
 * variant it is; thread-safe. The bytes are UTF-8 JSON of the adapter's own making, without secrets; what a version once
 * wrote is read by all later ones.
 *
 * @param <V> the variant's type
 */
public interface VariantCodec<V extends NetworkVariant> {

    /** {@return the variant's Java type} */
    Class<V> type();

    /** {@return the name under which it is stored; unique over all adapters, such as {@code reddit.flair}; never changes} */
    String typeName();

    /** {@return the version that {@link #write} writes; from 1 on} */
    int version();

    /**
     * Writes a variant.
     *
     * @param variant the variant
     * @return a JSON object in UTF-8
     */
    byte[] write(V variant);

    /**
     * Reads a variant.
     *
     * @param version the version that wrote it, from 1 to {@link #version()}
     * @param bytes what was written
     * @return the variant
     * @throws io.smm.error.InvalidInputException when the bytes are not such a variant
     */
    V read(int version, byte[] bytes);
}
