package io.smm.json.internal.codec;

import java.util.function.Function;

/**
 * How the keys of a map are written: as texts.
 *
 * @param type the key's type
 * @param from makes a key; throws what is no argument for it
 * @param to its text
 * @param tolerant whether an entry whose key is not known here is left out and kept, instead of refused
 * @param <K> the key's type
 */
public record TextKey<K>(
        Class<K> type, Function<String, ? extends K> from, Function<? super K, String> to, boolean tolerant) {

    /** Keys that are texts. */
    public static final TextKey<String> TEXT = new TextKey<>(String.class, text -> text, text -> text);

    /**
     * A key that must be known.
     *
     * @param type the key's type
     * @param from makes a key
     * @param to its text
     */
    public TextKey(Class<K> type, Function<String, ? extends K> from, Function<? super K, String> to) {
        this(type, from, to, false);
    }

    /** {@return the same key, for maps that mean no less without an entry: each stands for itself} */
    public TextKey<K> skipping() {
        return new TextKey<>(type, from, to, true);
    }
}
