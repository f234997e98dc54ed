package io.smm.json.internal.model;

import io.smm.error.InvalidInputException;
import io.smm.json.internal.codec.Codec;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every type that has a JSON of its own, with its name in documents. Immutable. */
public final class Catalogue {

    /**
     * A type.
     *
     * @param type the Java type
     * @param name its name in documents; never changes
     * @param codec how it is written
     * @param <T> the Java type
     */
    public record Entry<T>(Class<T> type, String name, Codec<T> codec) {}

    private static final Catalogue STANDARD = new Catalogue(List.of(
            CommonCodecs.entries(),
            CapabilityCodecs.entries(),
            AccountCodecs.entries(),
            ErrorCodecs.entries(),
            ExceptionCodecs.entries(),
            PostRefCodecs.entries(),
            TextCodecs.entries(),
            MediaCodecs.entries(),
            PostCodecs.entries(),
            LinkCodecs.entries(),
            FollowUpCodecs.entries(),
            DeliveryCodecs.entries(),
            PlanCodecs.entries(),
            CrisisCodecs.entries(),
            CollectionCodecs.entries(),
            SegmentCodecs.entries(),
            PrivacyCodecs.entries(),
            CampaignCodecs.entries(),
            MetricCodecs.entries(),
            InsightCodecs.entries(),
            WebsiteCodecs.entries(),
            SignalCodecs.entries(),
            MessageCodecs.entries(),
            AdCodecs.entries(),
            AdReportCodecs.entries(),
            StoreCodecs.entries()));

    private final Map<Class<?>, Entry<?>> byType = new LinkedHashMap<>();

    private Catalogue(List<List<Entry<?>>> groups) {
        Set<String> names = new HashSet<>();
        groups.forEach(group -> group.forEach(entry -> {
            if (byType.put(entry.type(), entry) != null || !names.add(entry.name())) {
                throw new IllegalStateException(entry + " is there twice");
            }
        }));
    }

    /** {@return the types of the API} */
    public static Catalogue standard() {
        return STANDARD;
    }

    /** {@return the types} */
    public Set<Class<?>> types() {
        return Set.copyOf(byType.keySet());
    }

    /** {@return the types with names and codecs} */
    public List<Entry<?>> entries() {
        return List.copyOf(byType.values());
    }

    /**
     * Finds a type.
     *
     * @param type a type, or a member of a union that has an entry
     * @param <T> the type
     * @return its entry
     * @throws InvalidInputException when it has no JSON
     */
    @SuppressWarnings("unchecked") // an entry is stored under its own type
    public <T> Entry<T> of(Class<T> type) {
        Entry<?> exact = byType.get(type);
        if (exact != null) {
            return (Entry<T>) exact;
        }
        return (Entry<T>) byType.values().stream()
                .filter(entry -> entry.type().isSealed() && entry.type().isAssignableFrom(type))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of("SmmJson", "type", type.getName() + " has no JSON"));
    }
}
