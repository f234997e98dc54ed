package io.smm.json.internal.codec;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * One of our own closed states, by its name in small letters.
 *
 * @param <T> the type as it is used
 * @param <E> the same, as an enum
 */
public final class EnumCodec<T, E extends Enum<E>> implements Codec<T> {

    private final Class<E> type;
    private final Map<String, E> byName = new LinkedHashMap<>();
    private final @Nullable E unknown;

    private EnumCodec(Class<E> type, @Nullable E unknown) {
        this.type = type;
        this.unknown = unknown;
        for (E constant : type.getEnumConstants()) {
            byName.put(name(constant), constant);
        }
    }

    /**
     * A state that must be known: reading one that a newer version wrote is refused.
     *
     * @param type the enum
     * @param <E> the enum
     * @return its codec
     */
    public static <E extends Enum<E>> EnumCodec<E, E> of(Class<E> type) {
        return new EnumCodec<>(type, null);
    }

    /**
     * A state with an honest word for "this version does not know it".
     *
     * @param type the enum
     * @param unknown that word
     * @param <E> the enum
     * @return its codec
     */
    public static <E extends Enum<E>> EnumCodec<E, E> of(Class<E> type, E unknown) {
        return new EnumCodec<>(type, unknown);
    }

    /** {@return the enum} */
    public Class<E> type() {
        return type;
    }

    /** {@return a key for maps by these states; an entry under one that is not known is left out and kept} */
    public TextKey<E> asKey() {
        return new TextKey<>(
                        type,
                        name -> Optional.ofNullable(byName.get(name))
                                .orElseThrow(() -> new IllegalArgumentException(name)),
                        EnumCodec::name)
                .skipping();
    }

    boolean knows(Input in) {
        return in.json().currentToken() != JsonToken.VALUE_STRING
                || byName.containsKey(in.json().getString());
    }

    @Override
    public void write(T value, Output out) {
        out.json().writeString(name(type.cast(value)));
    }

    @Override
    @SuppressWarnings("unchecked") // T is E: the factories make no other
    public T read(Input in) {
        in.expect(JsonToken.VALUE_STRING, "one of " + byName.keySet());
        String name = in.json().getString();
        E constant = byName.get(name);
        if (constant == null && unknown != null) {
            in.degrade(in.raw());
            constant = unknown;
        }
        return (T) Optional.ofNullable(constant)
                .orElseThrow(() -> in.fault("'" + name + "' is not known here: a newer version may have written it"));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
