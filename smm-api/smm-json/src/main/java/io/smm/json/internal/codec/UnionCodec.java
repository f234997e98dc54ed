package io.smm.json.internal.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * One of several kinds: an object with one property, the kind's name. So it can be read in one pass, whatever reorders the
 * properties of stored objects.
 *
 * @param <T> the common type
 */
public final class UnionCodec<T> implements Codec<T> {

    /**
     * A kind.
     *
     * @param name its name in documents
     * @param type its Java type
     * @param codec how it is written
     * @param <T> the common type
     * @param <K> its Java type
     */
    public record Member<T, K extends T>(String name, Class<K> type, Codec<K> codec) {}

    private final String what;
    private final Map<String, Member<T, ?>> members;
    private final @Nullable BiFunction<String, String, ? extends T> unknown;

    private UnionCodec(
            String what, Map<String, Member<T, ?>> members, @Nullable BiFunction<String, String, ? extends T> unknown) {
        this.what = what;
        this.members = members;
        this.unknown = unknown;
    }

    /**
     * Begins a union.
     *
     * @param type the common type
     * @param <T> the common type
     * @return a union without kinds
     */
    public static <T> UnionCodec<T> of(Class<T> type) {
        return new UnionCodec<>(type.getSimpleName(), Map.of(), null);
    }

    /**
     * The union with one more kind.
     *
     * @param name its name in documents; never changes
     * @param type its Java type
     * @param codec how it is written
     * @param <K> its Java type
     * @return the larger union
     */
    public <K extends T> UnionCodec<T> with(String name, Class<K> type, Codec<K> codec) {
        Map<String, Member<T, ?>> more = new LinkedHashMap<>(members);
        if (more.put(name, new Member<>(name, type, codec)) != null) {
            throw new IllegalStateException(what + " has two kinds " + name);
        }
        return new UnionCodec<>(what, more, unknown);
    }

    /**
     * The union with an honest value for kinds that this version does not know; without one they are refused.
     *
     * @param value makes it of the kind's name and its JSON
     * @return the tolerant union
     */
    public UnionCodec<T> otherwise(BiFunction<String, String, ? extends T> value) {
        return new UnionCodec<>(what, members, value);
    }

    /** {@return the kinds by name} */
    public Map<String, Member<T, ?>> members() {
        return members;
    }

    @Override
    public void write(T value, Output out) {
        Member<T, ?> member = members.values().stream()
                .filter(each -> each.type().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        what + " has no kind for " + value.getClass().getName()));
        out.json().writeStartObject();
        out.json().writeName(member.name());
        write(member, value, out);
        out.json().writeEndObject();
    }

    private static <T, K extends T> void write(Member<T, K> member, T value, Output out) {
        member.codec().write(member.type().cast(value), out);
    }

    @Override
    public T read(Input in) {
        in.expect(JsonToken.START_OBJECT, "an object with one of " + members.keySet());
        @Nullable T found = null;
        Map<String, String> strange = new LinkedHashMap<>();
        while (in.json().nextToken() != JsonToken.END_OBJECT) {
            String name = in.json().currentName();
            in.json().nextToken();
            Member<T, ?> member = members.get(name);
            if (member == null) {
                strange.put(name, in.raw());
            } else if (found != null) {
                throw in.fault("is of two kinds");
            } else {
                found = in.at(name, member.codec());
            }
        }
        if (found == null) {
            return degraded(strange, in);
        }
        strange.forEach(in::keep);
        return found;
    }

    private T degraded(Map<String, String> strange, Input in) {
        if (strange.isEmpty() || unknown == null) {
            throw in.fault(
                    "must be one of " + members.keySet() + (strange.isEmpty() ? "" : ", is " + strange.keySet()));
        }
        in.degrade(JsonStreams.object(strange));
        Map.Entry<String, String> first = strange.entrySet().iterator().next();
        return unknown.apply(first.getKey(), first.getValue());
    }
}
