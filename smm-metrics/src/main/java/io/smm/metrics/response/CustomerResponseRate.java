package io.smm.metrics.response;

import io.smm.TimeWindow;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * E-06, customer response rate (customer mention rate): how often customers post about a brand. Messages of others that name it, by the
 * time in which anybody looked. The brand's own posts, reposts and bots are counted apart. A window that was observed without a mention
 * has a rate of 0; a gap in collection is in neither part of the rate, and mentions from it are left out and counted. Without any
 * observed time the rates are undefined ({@link UndefinedReason#MISSING_INPUT}). Immutable.
 *
 * <pre>{@code
 * CustomerResponseRate rate = CustomerResponseRate.of(mentions, ObservedTime.of(windows));
 * MetricResult perDay = rate.perDay();
 * Optional<PeakBucket> peak = rate.peak(Duration.ofHours(1), Instant.EPOCH);
 * }</pre>
 *
 * Source: the SDK's own definition, after the trade's "how often customers post about a company".
 */
public final class CustomerResponseRate {

    private static final Fraction NANOS_OF_A_DAY = Fraction.of(86_400L * Nanos.PER_SECOND);
    private static final Unit PER_DAY = Unit.of("per day");

    private final List<MentionCount> counts;
    private final long mentions;
    private final Map<MentionKind, Long> kinds;
    private final long outside;
    private final @Nullable Long authors;
    private final String whyNoAuthors;
    private final ObservedTime observed;

    private CustomerResponseRate(
            List<MentionCount> counts,
            Map<MentionKind, Long> kinds,
            long outside,
            @Nullable Long authors,
            String whyNoAuthors,
            ObservedTime observed) {
        this.counts = counts;
        this.mentions = kinds.getOrDefault(MentionKind.CUSTOMER, 0L);
        this.kinds = kinds;
        this.outside = outside;
        this.authors = authors;
        this.whyNoAuthors = whyNoAuthors;
        this.observed = observed;
    }

    /**
     * Counts mentions. O(n log n).
     *
     * @param mentions each message once, in any order
     * @param observed when anybody looked
     * @return the rate
     */
    public static CustomerResponseRate of(List<BrandMention> mentions, ObservedTime observed) {
        List<BrandMention> seen = mentions.stream()
                .filter(mention -> observed.contains(mention.at()))
                .toList();
        Map<MentionKind, Long> kinds = new EnumMap<>(MentionKind.class);
        Set<String> authors = new HashSet<>();
        long nameless = 0;
        for (BrandMention mention : seen) {
            kinds.merge(mention.kind(), 1L, Long::sum);
            if (mention.kind() == MentionKind.CUSTOMER) {
                mention.author().ifPresent(authors::add);
                nameless += mention.author().isEmpty() ? 1 : 0;
            }
        }
        List<MentionCount> counts = seen.stream()
                .filter(mention -> mention.kind() == MentionKind.CUSTOMER)
                .map(mention -> new MentionCount(
                        new TimeWindow(mention.at(), mention.at().plusNanos(1)), 1))
                .sorted(Comparator.comparing(count -> count.window().from()))
                .toList();
        Long people = nameless == 0 ? Long.valueOf(authors.size()) : null;
        String why = nameless == 0 ? "" : "the authors of " + nameless + " mentions are not known";
        return new CustomerResponseRate(counts, kinds, mentions.size() - (long) seen.size(), people, why, observed);
    }

    /**
     * Takes mentions that somebody counted already, such as a listening service a quarter of an hour. Who wrote them is not known. O(n
     * log n).
     *
     * @param counts the counts, in any order; the time that they cover is the observed time
     * @return the rate
     * @throws InvalidInputException when two of them cover the same time, so that a mention could be in both
     */
    public static CustomerResponseRate ofCounts(List<MentionCount> counts) {
        List<MentionCount> sorted = counts.stream()
                .sorted(Comparator.comparing(count -> count.window().from()))
                .toList();
        Faults faults = Faults.of("CustomerResponseRate");
        long sum = 0;
        for (int i = 0; i < sorted.size(); i++) {
            TimeWindow window = sorted.get(i).window();
            if (i > 0 && window.from().isBefore(sorted.get(i - 1).window().to())) {
                faults.add("counts", "must not overlap, do from " + window.from());
            }
            sum = Math.addExact(sum, sorted.get(i).mentions());
        }
        faults.raise();
        ObservedTime observed =
                ObservedTime.of(sorted.stream().map(MentionCount::window).toList());
        String why = "mentions were given as counts, without authors";
        return new CustomerResponseRate(sorted, Map.of(MentionKind.CUSTOMER, sum), 0, null, why, observed);
    }

    /** {@return messages of customers that name the brand, in the observed time} */
    public long mentions() {
        return mentions;
    }

    /** {@return E-13, earned mentions: the same number as a result; undefined when no time was observed} */
    public MetricResult earnedMentions() {
        MetricName name = MetricName.of("E-13", "earned-mentions");
        return observed.windows().isEmpty()
                ? MetricResult.undefined(
                        name, Unit.EVENTS, UndefinedReason.MISSING_INPUT, "no time was observed", evidence())
                : MetricResult.exact(name, Unit.EVENTS, Fraction.of(mentions), evidence());
    }

    /** {@return how many different people wrote them; empty when an author is not known} */
    public OptionalLong authors() {
        return authors == null ? OptionalLong.empty() : OptionalLong.of(authors);
    }

    /**
     * Counts a kind of mention in the observed time.
     *
     * @param kind whose word it is
     * @return how many there were
     */
    public long count(MentionKind kind) {
        return kinds.getOrDefault(Objects.requireNonNull(kind, "kind"), 0L);
    }

    /** {@return mentions of any kind whose time was not observed; in no other number here} */
    public long outside() {
        return outside;
    }

    /** {@return when anybody looked} */
    public ObservedTime observed() {
        return observed;
    }

    /** {@return E-06: mentions of customers / observed days of 24 hours; per day, exact} */
    public MetricResult perDay() {
        return perDay(MetricName.of("E-06", "customer-response-rate"), PER_DAY, Fraction.of(mentions), Fraction.ONE);
    }

    /**
     * E-06 by the size of the clientele: 1,000 · mentions / (customers · observed days). Undefined when there are no customers
     * ({@link UndefinedReason#ZERO_DENOMINATOR}).
     *
     * @param customers how many customers the brand has; not negative
     * @return the rate per day and 1,000 customers, exact
     * @throws InvalidInputException when the number is negative
     */
    public MetricResult perThousandCustomers(long customers) {
        Faults.of("CustomerResponseRate")
                .check(customers >= 0, "customers", "must not be negative, is ", customers)
                .raise();
        MetricName name = MetricName.of("E-06", "customer-response-rate-per-1000-customers");
        return perDay(
                name,
                Unit.of("per day and 1,000 customers"),
                Fraction.of(mentions).times(Fraction.of(1_000)),
                Fraction.of(customers));
    }

    /**
     * E-06 by people: different authors of customer mentions / observed days. Undefined when an author is not known
     * ({@link UndefinedReason#MISSING_INPUT}). It does not add up over windows: one person may write in both.
     *
     * @return the rate per day, exact
     */
    public MetricResult authorsPerDay() {
        MetricName name = MetricName.of("E-06", "customer-response-rate-authors");
        Unit unit = Unit.of("people per day");
        return authors == null
                ? MetricResult.undefined(name, unit, UndefinedReason.MISSING_INPUT, whyNoAuthors, evidence())
                : perDay(name, unit, Fraction.of(authors), Fraction.ONE);
    }

    /**
     * The bucket of time with the most mentions of customers; the earliest when several have as many, also when none has any. Only
     * buckets of which some part was observed take part.
     *
     * @param width how long a bucket is; above zero
     * @param origin where a bucket begins, and with it all others: {@code [origin + k·width, origin + (k+1)·width)}
     * @return the bucket; empty when nothing was observed
     * @throws InvalidInputException when the width is not above zero, or a count was given for a time that lies in two buckets
     */
    public Optional<PeakBucket> peak(Duration width, Instant origin) {
        Faults faults = Faults.of("CustomerResponseRate")
                .check(width.compareTo(Duration.ZERO) > 0, "width", "must be above zero, is ", width)
                .check(width.compareTo(Duration.ofDays(91_250)) <= 0, "width", "must be at most 250 years, is ", width);
        Nanos.check(faults, "origin", origin);
        faults.raise();
        if (observed.windows().isEmpty()) {
            return Optional.empty();
        }
        Buckets buckets = new Buckets(Nanos.of(origin), width.toNanos());
        BigInteger best = buckets.of(observed.windows().get(0).from());
        long most = 0;
        BigInteger current = best;
        long here = 0;
        for (MentionCount count : counts) {
            BigInteger bucket = buckets.holding(count.window());
            here = bucket.equals(current) ? here + count.mentions() : count.mentions();
            current = bucket;
            if (here > most) {
                most = here;
                best = bucket;
            }
        }
        TimeWindow window = buckets.window(best);
        return Optional.of(new PeakBucket(window, most, observed.within(window).duration()));
    }

    private MetricResult perDay(MetricName name, Unit unit, Fraction top, Fraction bottom) {
        Duration time = observed.duration();
        if (time.isZero()) {
            return MetricResult.undefined(
                    name, unit, UndefinedReason.MISSING_INPUT, "no time was observed", evidence());
        }
        if (bottom.signum() == 0) {
            return MetricResult.undefined(
                    name, unit, UndefinedReason.ZERO_DENOMINATOR, "there are no customers", evidence());
        }
        Fraction days = Fraction.of(Nanos.of(time), BigInteger.ONE).dividedBy(NANOS_OF_A_DAY);
        return MetricResult.exact(name, unit, top.dividedBy(bottom.times(days)), evidence());
    }

    private Evidence evidence() {
        Evidence all = Evidence.counting(mentions).leavingOut(UndefinedReason.MISSING_INPUT, outside);
        return observed.span().map(all::within).orElse(all);
    }

    @Override
    public String toString() {
        return "CustomerResponseRate[" + perDay() + ", observed " + observed.duration() + ", kinds " + kinds + "]";
    }

    /** Buckets of one width, by their number from the origin; in big integers, as origin and width may be far apart. */
    private record Buckets(long origin, long width) {

        BigInteger of(Instant instant) {
            BigInteger since = BigInteger.valueOf(Nanos.of(instant)).subtract(BigInteger.valueOf(origin));
            BigInteger[] parts = since.divideAndRemainder(BigInteger.valueOf(width));
            return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        }

        BigInteger holding(TimeWindow counted) {
            BigInteger bucket = of(counted.from());
            if (!bucket.equals(of(counted.to().minusNanos(1)))) {
                throw InvalidInputException.of(
                        "CustomerResponseRate", "width", "must not cut the count from " + counted.from());
            }
            return bucket;
        }

        TimeWindow window(BigInteger bucket) {
            BigInteger from = bucket.multiply(BigInteger.valueOf(width)).add(BigInteger.valueOf(origin));
            Instant start = instant(from);
            return new TimeWindow(start, start.plusNanos(width));
        }

        private static Instant instant(BigInteger nanos) {
            BigInteger second = BigInteger.valueOf(Nanos.PER_SECOND);
            BigInteger[] parts = nanos.divideAndRemainder(second);
            return Instant.ofEpochSecond(parts[0].longValueExact()).plusNanos(parts[1].longValueExact());
        }
    }
}
