package io.smm.metrics.earned;

import io.smm.error.Faults;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.Reading;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Owned, paid and earned parts of one quantity, such as impressions, reach or interactions; the earned share of impressions is E-14:
 * earned impressions / all impressions. Unit: fraction, exact.
 *
 * <p>All is the total that is given, else, for what counts events, the sum of the three, each of which has to be known then. People are
 * not added up, as one person may be reached by two kinds: their shares need a total ({@link UndefinedReason#NOT_MERGEABLE} without) and
 * may add up to more than 1. A part not known is undefined, one below zero refused ({@link UndefinedReason#INVALID_INPUT}), a total of
 * zero undefined ({@link UndefinedReason#ZERO_DENOMINATOR}). A part above the total is flagged and kept. O(1). Immutable. Source: MRC
 * Social Media Measurement Guidelines 1.0 (2015) and industry practice.
 */
public final class MediaSplit {

    private final MetricId quantity;
    private final Map<MediaKind, Amount> parts;
    private final @Nullable Amount total;

    private MediaSplit(MetricId quantity, Map<MediaKind, Amount> parts, @Nullable Amount total) {
        this.quantity = quantity;
        this.parts = parts;
        this.total = total;
    }

    /**
     * Starts a split without any known part.
     *
     * @param quantity what is split: counts of events or people, such as {@link MetricId#IMPRESSIONS}
     * @return a builder
     */
    public static Builder of(MetricId quantity) {
        return new Builder(quantity);
    }

    /** {@return what is split} */
    public MetricId quantity() {
        return quantity;
    }

    /** {@return E-14: the share that others brought} */
    public MetricResult earnedShare() {
        return share(MediaKind.EARNED);
    }

    /**
     * The share of one kind.
     *
     * @param kind who brought it
     * @return the share, or why there is none
     */
    public MetricResult share(MediaKind kind) {
        String words = words(kind);
        MetricName name = MetricName.of("E-14", words + "-share(" + words + "-" + quantity + "/all-" + quantity + ")");
        List<Finding> refused = refused();
        if (!refused.isEmpty()) {
            String why = refused.stream().map(Finding::message).collect(Collectors.joining("; "));
            Evidence evidence = Evidence.none().leavingOut(UndefinedReason.INVALID_INPUT, refused.size());
            return undefined(name, UndefinedReason.INVALID_INPUT, why, evidence.with(refused));
        }
        if (total == null && !adds()) {
            String why = quantity + " of different kinds cannot be added up: it does not count events; give the total";
            return undefined(name, UndefinedReason.NOT_MERGEABLE, why, Evidence.none());
        }
        List<Amount> needed = total != null ? List.of(part(kind), total) : List.copyOf(allParts());
        List<Amount> unknown =
                needed.stream().filter(amount -> !amount.isKnown()).toList();
        if (!unknown.isEmpty()) {
            UndefinedReason reason = unknown.get(0).reason();
            String why = "not all of " + quantity + " that the share needs is known";
            return undefined(name, reason, why, Evidence.none().leavingOut(reason, 1));
        }
        Evidence evidence = evidence(needed).with(impossible());
        Fraction all = total != null ? total.value() : sum(needed);
        return all.signum() == 0
                ? undefined(name, UndefinedReason.ZERO_DENOMINATOR, "all " + quantity + " are 0", evidence)
                : MetricResult.exact(name, Unit.FRACTION, part(kind).value().dividedBy(all), evidence);
    }

    private static MetricResult undefined(MetricName name, UndefinedReason reason, String why, Evidence evidence) {
        return MetricResult.undefined(name, Unit.FRACTION, reason, why, evidence);
    }

    private Amount part(MediaKind kind) {
        return parts.getOrDefault(kind, Amount.UNKNOWN);
    }

    private List<Amount> allParts() {
        return Stream.of(MediaKind.values()).map(this::part).toList();
    }

    private boolean adds() {
        return quantity.unit() == MetricUnit.EVENTS;
    }

    private static Fraction sum(List<Amount> amounts) {
        return Fraction.sum(amounts.stream().map(Amount::value).toList());
    }

    private List<Finding> refused() {
        List<Finding> found = new ArrayList<>();
        parts.forEach(
                (kind, amount) -> amount.refused(words(kind) + " " + quantity).ifPresent(found::add));
        if (total != null) {
            total.refused("total " + quantity).ifPresent(found::add);
        }
        return found;
    }

    /** Events: the parts are at most the total. People: each part is, and all parts together are at least the total. */
    private List<Finding> impossible() {
        if (total == null) {
            return List.of();
        }
        Fraction all = total.value();
        List<Amount> known = allParts().stream().filter(Amount::isKnown).toList();
        Fraction sum = sum(known);
        boolean fits = known.stream().allMatch(part -> part.value().compareTo(all) <= 0)
                && (adds()
                        ? sum.compareTo(all) <= 0
                        : known.size() < MediaKind.values().length || sum.compareTo(all) >= 0);
        if (fits) {
            return List.of();
        }
        String message = "the parts, " + sum + " together, cannot be those of " + all + " in all";
        return List.of(new Finding(Finding.PARTS_AND_TOTAL, Severity.IMPOSSIBLE, quantity.id(), message));
    }

    private static Evidence evidence(List<Amount> needed) {
        List<Reading.Value> values = new ArrayList<>();
        for (Amount amount : needed) {
            if (amount.reading().orElse(null) instanceof Reading.Value value) {
                values.add(value);
            }
        }
        return Evidence.builder().used(values).build();
    }

    private static String words(MediaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Gathers the parts. Not thread-safe. */
    public static final class Builder {
        private final MetricId quantity;
        private final Map<MediaKind, Amount> parts = new EnumMap<>(MediaKind.class);
        private @Nullable Amount total;

        private Builder(MetricId quantity) {
            this.quantity = Objects.requireNonNull(quantity, "quantity");
        }

        /**
         * Gives a part. Default: not known.
         *
         * @param kind who brought it
         * @param number how much
         * @return this
         */
        public Builder part(MediaKind kind, long number) {
            parts.put(Objects.requireNonNull(kind, "kind"), Amount.of(number));
            return this;
        }

        /**
         * Gives a part as it was read. Default: not known.
         *
         * @param kind who brought it
         * @param reading how much, or why nobody knows
         * @return this
         */
        public Builder part(MediaKind kind, Reading reading) {
            parts.put(Objects.requireNonNull(kind, "kind"), Amount.of(reading));
            return this;
        }

        /**
         * Gives the total, each person counted once where people are counted. Default: the sum of the parts, for events.
         *
         * @param number how much
         * @return this
         */
        public Builder total(long number) {
            total = Amount.of(number);
            return this;
        }

        /**
         * Gives the total as it was read. Default: the sum of the parts, for events.
         *
         * @param reading how much, or why nobody knows
         * @return this
         */
        public Builder total(Reading reading) {
            total = Amount.of(reading);
            return this;
        }

        /**
         * Ends the split.
         *
         * @return the split
         * @throws io.smm.error.InvalidInputException when the quantity counts neither events nor people
         */
        public MediaSplit build() {
            boolean counts = quantity.unit() == MetricUnit.EVENTS || quantity.unit() == MetricUnit.PEOPLE;
            Faults.of("MediaSplit")
                    .check(counts, "quantity", "must count events or people, is ", quantity)
                    .raise();
            return new MediaSplit(quantity, new EnumMap<>(parts), total);
        }
    }
}
