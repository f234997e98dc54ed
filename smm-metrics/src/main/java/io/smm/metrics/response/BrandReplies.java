package io.smm.metrics.response;

import io.smm.TimeWindow;
import io.smm.error.Faults;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How a brand answers its customers: whether (E-08), how soon (E-09), within what it promised (E-10). Immutable.
 *
 * <p>Messages of a thread are put in order of time, then sequence number. A customer run is a stretch of customer messages without a
 * message of the brand between them; it starts at its first message, and the brand's next message answers it. Brand messages with no run
 * open, and threads without a run, do not count. Threads whose numbering and times disagree are findings of the results
 * ({@link Finding#MESSAGES_OUT_OF_ORDER}).
 *
 * <pre>{@code
 * BrandReplies replies = BrandReplies.of(messages, ReplyRules.standard().endingAt(monthEnd));
 * MetricResult rate = replies.brandReplyRate();
 * MetricResult honest = replies.brandReplyTime().kaplanMeierMedian();
 * MetricResult promise = replies.withinSla(Duration.ofHours(1));
 * }</pre>
 */
public final class BrandReplies {

    private final Runs runs;
    private final IntFunction<String> label;
    private final ReplyRules rules;
    private final Evidence evidence;

    private BrandReplies(Runs runs, IntFunction<String> label, ReplyRules rules, Evidence evidence) {
        this.runs = runs;
        this.label = label;
        this.rules = rules;
        this.evidence = evidence;
    }

    /**
     * Finds the runs of messages. O(n log n).
     *
     * @param messages messages of any threads, in any order
     * @param rules until when was looked, and which time counts
     * @return the replies
     */
    public static BrandReplies of(List<ThreadMessage> messages, ReplyRules rules) {
        List<ThreadMessage> given = List.copyOf(messages);
        Map<String, Integer> places = new HashMap<>();
        TreeSet<String> names = new TreeSet<>();
        given.forEach(message -> names.add(message.thread()));
        names.forEach(name -> places.put(name, places.size()));
        int count = given.size();
        long[] threads = new long[count];
        boolean[] brand = new boolean[count];
        long[] nanos = new long[count];
        long[] sequences = new long[count];
        for (int i = 0; i < count; i++) {
            ThreadMessage message = given.get(i);
            threads[i] = Objects.requireNonNull(places.get(message.thread()));
            brand[i] = message.brand();
            nanos[i] = Nanos.of(message.at());
            sequences[i] = message.sequence();
        }
        return find(threads, brand, nanos, sequences, i -> given.get(i).thread(), rules);
    }

    /**
     * Finds the runs of messages in columns; the same result as of the messages one by one, where a thread is named by its number.
     * O(n log n).
     *
     * @param messages messages of any threads, in any order
     * @param rules until when was looked, and which time counts
     * @return the replies
     * @throws io.smm.error.InvalidInputException when a time is not in the years 1900 to 2150
     */
    public static BrandReplies of(MessageColumns messages, ReplyRules rules) {
        int from = messages.from;
        int to = messages.to;
        Faults faults = Faults.of("BrandReplies");
        long[] nanos = new long[to - from];
        for (int i = from; i < to; i++) {
            if (Nanos.holdsMilli(messages.epochMillis[i])) {
                nanos[i - from] = messages.epochMillis[i] * Nanos.PER_MILLI;
            } else {
                faults.add("epochMillis[" + i + "]", "must be in the years 1900 to 2150");
            }
        }
        faults.raise();
        long[] threads = Arrays.copyOfRange(messages.threads, from, to);
        return find(
                threads,
                Arrays.copyOfRange(messages.brand, from, to),
                nanos,
                Arrays.copyOfRange(messages.sequences, from, to),
                i -> Long.toString(threads[i]),
                rules);
    }

    private static BrandReplies find(
            long[] threads,
            boolean[] brand,
            long[] nanos,
            long[] sequences,
            IntFunction<String> label,
            ReplyRules rules) {
        RunFinder finder = new RunFinder(threads, brand, nanos, sequences, label);
        Runs runs = finder.find(rules.end().map(Nanos::of).orElse(Long.MAX_VALUE));
        Evidence found = Evidence.none().with(finder.findings());
        Optional<Instant> earliest = IntStream.range(0, runs.count).mapToLong(run -> runs.starts[run]).min().stream()
                .mapToObj(Nanos::instant)
                .findFirst();
        if (earliest.isPresent() && rules.end().isPresent()) {
            found = found.within(new TimeWindow(earliest.get(), rules.end().get()));
        }
        return new BrandReplies(runs, label, rules, found);
    }

    /** {@return the customer runs, by thread and start; made on each call} */
    public List<CustomerRun> runs() {
        return IntStream.range(0, runs.count)
                .mapToObj(run -> new CustomerRun(
                        label.apply(runs.messages[run]),
                        runs.first[run],
                        Nanos.instant(runs.starts[run]),
                        runs.isAnswered(run) ? Optional.of(Nanos.instant(runs.answers[run])) : Optional.empty()))
                .toList();
    }

    /** {@return how the times were taken} */
    public ReplyRules rules() {
        return rules;
    }

    /**
     * E-08, brand reply rate: answered customer runs / all customer runs, those still open among them. Unit: fraction. Without runs
     * undefined ({@link UndefinedReason#ZERO_DENOMINATOR}). O(runs). Source: the SDK's definition of customer runs.
     *
     * @return the rate
     */
    public MetricResult brandReplyRate() {
        MetricName name = MetricName.of("E-08", "brand-reply-rate(answered-runs/runs)");
        long answered = IntStream.range(0, runs.count).filter(runs::isAnswered).count();
        return rate(name, answered, runs.count, 0);
    }

    /**
     * E-09, brand reply time over all runs.
     *
     * @return the times
     */
    public BrandReplyTime brandReplyTime() {
        return new BrandReplyTime(runs, run -> true, "all-runs", rules, evidence);
    }

    /**
     * E-09, first brand reply time: over the first run of each thread.
     *
     * @return the times
     */
    public BrandReplyTime firstBrandReplyTime() {
        return new BrandReplyTime(runs, run -> runs.first[run], "first-runs", rules, evidence);
    }

    /**
     * E-10, within SLA: runs answered after at most a limit / runs for which the limit had passed when the observation ended. A younger
     * run is in neither, even if it was answered; without an end of observation every run counts. In business hours the limit is business
     * time too. Unit: fraction. Without such runs undefined ({@link UndefinedReason#ZERO_DENOMINATOR}). O(runs).
     *
     * @param limit the longest time that keeps the promise, that time included; not negative, at most 250 years
     * @return the share of runs
     * @throws io.smm.error.InvalidInputException when the limit is negative or longer
     */
    public MetricResult withinSla(Duration limit) {
        Faults.of("BrandReplies")
                .check(!limit.isNegative(), "limit", "must not be negative, is ", limit)
                .check(limit.compareTo(Duration.ofDays(91_250)) <= 0, "limit", "must be at most 250 years, is ", limit)
                .raise();
        long most = limit.toNanos();
        Optional<Long> end = rules.end().map(Nanos::of);
        long kept = 0;
        long counted = 0;
        for (int run = 0; run < runs.count; run++) {
            long start = runs.starts[run];
            if (end.isPresent() && rules.between(start, end.get()) < most) {
                continue;
            }
            counted++;
            if (runs.isAnswered(run) && rules.between(start, runs.answers[run]) <= most) {
                kept++;
            }
        }
        MetricName name = MetricName.of("E-10", "within-sla(" + limit + "," + rules.timeWords() + ")");
        return rate(name, kept, counted, runs.count - counted);
    }

    private MetricResult rate(MetricName name, long top, long bottom, long tooYoung) {
        Evidence all = using(evidence, bottom).leavingOut(UndefinedReason.MISSING_INPUT, tooYoung);
        if (bottom == 0) {
            String why = tooYoung == 0 ? "there is no customer run" : "no customer run is old enough";
            return MetricResult.undefined(name, Unit.FRACTION, UndefinedReason.ZERO_DENOMINATOR, why, all);
        }
        return MetricResult.exact(name, Unit.FRACTION, Fraction.of(top, bottom), all);
    }

    /** The evidence with so many items used. */
    static Evidence using(Evidence evidence, long count) {
        Evidence used = Evidence.counting(count).with(evidence.findings());
        return evidence.window().map(used::within).orElse(used);
    }
}
