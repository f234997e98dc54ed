package io.smm.metrics.earned;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * E-07, share of voice: mentions of a brand / mentions of all brands of the compared set; also by reach or by authors. Unit: fraction,
 * exact; the shares add up to 1. The set is part of the name: another set is another metric. When the number of one brand is not known
 * no share is ({@link UndefinedReason#MISSING_INPUT}), as nobody knows the whole; a number below zero is refused ({@link
 * UndefinedReason#INVALID_INPUT}); all zero is undefined ({@link UndefinedReason#ZERO_DENOMINATOR}). The numbers must be about the same
 * stretch of time. O(brands). Immutable. Source: industry practice.
 *
 * <pre>{@code
 * ShareOfVoice voices = ShareOfVoice.by(VoiceBase.MENTIONS).brand("us", 30).brand("them", 70).build();
 * MetricResult ours = voices.of("us"); // 3/10
 * }</pre>
 */
public final class ShareOfVoice {

    private final VoiceBase base;
    private final Map<String, MetricResult> shares;

    private ShareOfVoice(VoiceBase base, Map<String, MetricResult> shares) {
        this.base = base;
        this.shares = shares;
    }

    /**
     * Starts a comparison without brands.
     *
     * @param base by what the brands are compared
     * @return a builder
     */
    public static Builder by(VoiceBase base) {
        return new Builder(base);
    }

    /** {@return by what the brands are compared} */
    public VoiceBase base() {
        return base;
    }

    /** {@return the compared set, in the order given; unmodifiable} */
    public List<String> brands() {
        return List.copyOf(shares.keySet());
    }

    /**
     * The share of a brand.
     *
     * @param brand one of the set
     * @return its share
     * @throws InvalidInputException when it is not of the set
     */
    public MetricResult of(String brand) {
        MetricResult share = shares.get(Objects.requireNonNull(brand, "brand"));
        if (share == null) {
            throw InvalidInputException.of("ShareOfVoice", "brand", brand + " is not in the compared set");
        }
        return share;
    }

    /** Gathers the compared set. Not thread-safe. */
    public static final class Builder {
        private final VoiceBase base;
        private final Map<String, OptionalLong> voices = new LinkedHashMap<>();
        private final Faults faults = Faults.of("ShareOfVoice");

        private Builder(VoiceBase base) {
            this.base = Objects.requireNonNull(base, "base");
        }

        /**
         * Adds a brand.
         *
         * @param name its name, once in the set
         * @param number its mentions, authors or reach
         * @return this
         */
        public Builder brand(String name, long number) {
            return add(name, OptionalLong.of(number));
        }

        /**
         * Adds a brand of which the number is not known.
         *
         * @param name its name, once in the set
         * @return this
         */
        public Builder unknown(String name) {
            return add(name, OptionalLong.empty());
        }

        /**
         * Computes the shares.
         *
         * @return the shares
         * @throws InvalidInputException when the set is empty, or a brand is blank or there twice
         */
        public ShareOfVoice build() {
            faults.check(!voices.isEmpty(), "brands", "must not be empty").raise();
            List<String> negative = named(number -> number.isPresent() && number.getAsLong() < 0);
            List<String> unknown = named(OptionalLong::isEmpty);
            Fraction sum = Fraction.sum(voices.values().stream()
                    .filter(OptionalLong::isPresent)
                    .map(number -> Fraction.of(number.getAsLong()))
                    .toList());
            Map<String, MetricResult> shares = new LinkedHashMap<>();
            voices.forEach((brand, number) -> shares.put(brand, share(number, sum, negative, unknown)));
            return new ShareOfVoice(base, shares);
        }

        private MetricResult share(OptionalLong number, Fraction sum, List<String> negative, List<String> unknown) {
            MetricName name = MetricName.of(
                    "E-07", "share-of-voice(" + base.words() + " of " + String.join("+", voices.keySet()) + ")");
            Evidence evidence = Evidence.counting(voices.size() - (long) unknown.size() - negative.size())
                    .leavingOut(UndefinedReason.MISSING_INPUT, unknown.size())
                    .leavingOut(UndefinedReason.INVALID_INPUT, negative.size());
            if (!negative.isEmpty()) {
                String why = base.words() + " below zero: " + String.join(", ", negative);
                return MetricResult.undefined(name, Unit.FRACTION, UndefinedReason.INVALID_INPUT, why, evidence);
            }
            if (number.isEmpty() || !unknown.isEmpty()) {
                String why = base.words() + " not known: " + String.join(", ", unknown);
                return MetricResult.undefined(name, Unit.FRACTION, UndefinedReason.MISSING_INPUT, why, evidence);
            }
            if (sum.signum() == 0) {
                String why = "nobody has any " + base.words();
                return MetricResult.undefined(name, Unit.FRACTION, UndefinedReason.ZERO_DENOMINATOR, why, evidence);
            }
            Fraction part = Fraction.of(number.getAsLong());
            return MetricResult.exact(name, Unit.FRACTION, part.dividedBy(sum), evidence);
        }

        private List<String> named(Predicate<OptionalLong> which) {
            return voices.entrySet().stream()
                    .filter(entry -> which.test(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private Builder add(String name, OptionalLong number) {
            faults.check(!name.isBlank(), "brand", "must not be blank")
                    .check(!voices.containsKey(name), "brand", "must be in the set once, is there twice: ", name);
            voices.putIfAbsent(name, number);
            return this;
        }
    }
}
