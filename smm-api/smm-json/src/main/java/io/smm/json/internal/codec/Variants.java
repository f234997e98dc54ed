package io.smm.json.internal.codec;

import io.smm.error.Faults;
import io.smm.spi.VariantCodec;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The codecs of network variants that adapters contributed. Immutable. */
public final class Variants {

    private final Map<String, VariantCodec<?>> byName = new HashMap<>();
    private final Map<Class<?>, VariantCodec<?>> byType = new HashMap<>();

    /**
     * Gathers codecs.
     *
     * @param codecs the codecs, each with a name and a type of its own
     */
    public Variants(Collection<VariantCodec<?>> codecs) {
        Faults faults = Faults.of("SmmJson");
        for (VariantCodec<?> codec : codecs) {
            faults.check(
                    byName.put(codec.typeName(), codec) == null,
                    "variants",
                    "two codecs are named " + codec.typeName());
            faults.check(
                    byType.put(codec.type(), codec) == null,
                    "variants",
                    "two codecs write " + codec.type().getName());
            faults.check(codec.version() >= 1, "variants", codec.typeName() + " has a version below 1");
        }
        faults.raise();
    }

    /**
     * Finds a codec by the name that stands in a document.
     *
     * @param typeName the name
     * @return the codec, empty when no adapter contributed it
     */
    public Optional<VariantCodec<?>> named(String typeName) {
        return Optional.ofNullable(byName.get(typeName));
    }

    /**
     * Finds the codec of a variant.
     *
     * @param type the variant's Java type
     * @return the codec, empty when no adapter contributed it
     */
    public Optional<VariantCodec<?>> of(Class<?> type) {
        return Optional.ofNullable(byType.get(type));
    }
}
