package io.smm.core.internal.insight;

import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.core.internal.Registry;
import io.smm.core.internal.plan.Rest;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.insight.AccountInsights;
import io.smm.insight.CollectionPlan;
import io.smm.insight.CollectionProgress;
import io.smm.insight.CollectionRun;
import io.smm.insight.CollectionTask;
import io.smm.insight.InsightSample;
import io.smm.insight.Insights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.CollectionEntry;
import io.smm.spi.CollectionStore;
import io.smm.spi.InsightReader;
import io.smm.spi.MetricHistory;
import io.smm.spi.NetworkAdapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the numbers of what is due, the posts of one account together, and stores them before it stores that it has. */
public final class CollectionRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionRunner.class);

    private final Registry registry;
    private final Insights insights;
    private final AccountSteps steps;
    private final CollectionStore tasks;
    private final MetricHistory history;
    private final Clock clock;

    /**
     * Makes it.
     *
     * @param registry the adapters
     * @param insights reads numbers
     * @param steps reads accounts step by step
     * @param tasks whose numbers are collected
     * @param history where numbers are kept
     * @param clock the time
     */
    public CollectionRunner(
            Registry registry,
            Insights insights,
            AccountSteps steps,
            CollectionStore tasks,
            MetricHistory history,
            Clock clock) {
        this.registry = registry;
        this.insights = insights;
        this.steps = steps;
        this.tasks = tasks;
        this.history = history;
        this.clock = clock;
    }

    private record Together(ConnectionId connection, boolean posts, Set<MetricId> metrics) {}

    /** What a run comes to. */
    private static final class Tally {
        private final List<InsightSample> collected = new ArrayList<>();
        private final List<CollectionTask> postponed = new ArrayList<>();
        private final List<CollectionTask> ended = new ArrayList<>();
        private final List<CollectionTask> incomplete = new ArrayList<>();
        private long missed;
    }

    CollectionRun run(List<CollectionEntry> due, boolean more) {
        Tally tally = new Tally();
        Map<Together, List<CollectionEntry>> groups = new LinkedHashMap<>();
        for (CollectionEntry entry : due) {
            CollectionTask task = entry.task();
            if (standsFor(task, clock.instant()).isEmpty()) {
                store(entry, passed(task, clock.instant()), tally);
                continue;
            }
            Together together = new Together(
                    task.connection().id(), task.post().isPresent(), task.plan().metrics());
            groups.computeIfAbsent(together, key -> new ArrayList<>()).add(entry);
        }
        groups.values().forEach(group -> read(group, tally));
        return new CollectionRun(tally.collected, tally.missed, tally.postponed, tally.ended, tally.incomplete, more);
    }

    private void read(List<CollectionEntry> group, Tally tally) {
        Connection connection = group.get(0).task().connection();
        try {
            if (group.get(0).task().post().isPresent()) {
                posts(connection, group, tally);
            } else {
                account(connection, group.get(0), tally);
            }
        } catch (SmmException refused) {
            group.forEach(entry -> store(entry, after(refused, entry.task()), tally));
        } catch (RuntimeException fault) {
            String why = told(connection, fault);
            group.forEach(entry -> store(entry, later(entry.task(), why), tally));
        }
    }

    private void posts(Connection connection, List<CollectionEntry> group, Tally tally) {
        InsightReader reader = registry.port(connection, Capability.POST_INSIGHTS, NetworkAdapter::insightReader);
        Set<MetricId> metrics = wanted(group.get(0).task(), reader.postMetrics());
        List<PostRef> refs =
                group.stream().map(entry -> entry.task().post().orElseThrow()).toList();
        List<PostInsights> read = insights.posts(connection, refs, metrics);
        for (int i = 0; i < group.size(); i++) {
            Optional<Duration> age = keep(group.get(i), read.get(i).allReadings(), tally);
            advance(group.get(i), age, Optional.empty(), tally);
        }
    }

    private void account(Connection connection, CollectionEntry entry, Tally tally) {
        InsightReader reader = registry.port(connection, Capability.ACCOUNT_INSIGHTS, NetworkAdapter::insightReader);
        CollectionTask task = entry.task();
        AccountInsights read = insights.account(connection, wanted(task, reader.accountMetrics()));
        // The totals first: what the days meet, or how long they take, costs the account no reading.
        Optional<Duration> age = keep(entry, InsightSample.single(read.readings()), tally);
        advance(entry, age, days(task, tally), tally);
    }

    /** Reads the days before, if it can: why not, where it cannot. The next reading reads the same days again. */
    private Optional<String> days(CollectionTask task, Tally tally) {
        List<InsightSample> days;
        try {
            days = steps.before(task, clock.instant());
        } catch (SmmException refused) {
            return Optional.of("days not read: " + refused.details().message());
        } catch (RuntimeException fault) {
            return Optional.of("days not read: " + told(task.connection(), fault));
        }
        history.put(days);
        tally.collected.addAll(days);
        return Optional.empty();
    }

    /** Only its type: a stranger's exception may say anything, secrets included. */
    private static String told(Connection connection, RuntimeException fault) {
        String type = fault.getClass().getName();
        LOG.error("reading numbers as {} failed with {}", connection.id(), type);
        return "failed with " + type;
    }

    private static Set<MetricId> wanted(CollectionTask task, Set<MetricId> reported) {
        return task.plan().metrics().isEmpty() ? reported : task.plan().metrics();
    }

    /** Stores numbers as those of the age that they stand for; empty when the answer took too long and they stand for none. */
    private Optional<Duration> keep(CollectionEntry entry, Map<MetricId, List<Reading>> readings, Tally tally) {
        CollectionTask task = entry.task();
        Instant now = clock.instant();
        Optional<Duration> age = standsFor(task, now);
        age.map(task.since()::plus).ifPresent(due -> {
            InsightSample sample =
                    new InsightSample(task.subject(), task.since(), due, Optional.empty(), now, readings);
            history.put(List.of(sample));
            tally.collected.add(sample);
        });
        return age;
    }

    /** Numbers before progress: whoever ends in between reads once more, and the later numbers stand. */
    private void advance(CollectionEntry entry, Optional<Duration> read, Optional<String> lacking, Tally tally) {
        CollectionTask task = entry.task();
        if (read.isEmpty()) {
            store(entry, passed(task, clock.instant()), tally);
            return;
        }
        Duration age = read.get();
        long missed = task.plan().between(dueAge(task), age);
        tally.missed += missed;
        CollectionProgress next =
                task.progress().afterReading(task.plan().after(age).map(task.since()::plus), missed);
        CollectionProgress told = lacking.map(next::lacking).orElse(next);
        store(entry, told, tally);
        lacking.ifPresent(why -> tally.incomplete.add(task.with(told)));
    }

    /** The age that a reading at a moment stands for: the last one of the plan, unless that is too long ago. */
    private static Optional<Duration> standsFor(CollectionTask task, Instant now) {
        Duration age = Duration.between(task.since(), now);
        return task.plan()
                .upTo(age)
                .filter(last -> last.compareTo(dueAge(task)) >= 0)
                .filter(last -> age.minus(last).compareTo(CollectionPlan.tolerance(last)) <= 0);
    }

    private static Duration dueAge(CollectionTask task) {
        return Duration.between(task.since(), task.progress().dueAt().orElseThrow());
    }

    /** Nobody read in time. */
    private static CollectionProgress passed(CollectionTask task, Instant now) {
        Optional<Duration> next = task.plan().after(Duration.between(task.since(), now));
        Duration end = Duration.between(task.since(), now).plusNanos(1);
        CollectionProgress before = task.progress();
        return new CollectionProgress(
                next.map(task.since()::plus),
                Optional.empty(),
                before.collected(),
                before.missed() + task.plan().between(dueAge(task), end),
                before.failures(),
                before.note());
    }

    private CollectionProgress after(SmmException refused, CollectionTask task) {
        RetryAdvice advice = refused.retryAdvice();
        String why = refused.details().message();
        return switch (advice.kind()) {
            case SAME_CALL_AFTER ->
                advice.after()
                        .map(wait -> task.progress().postponed(clock.instant().plus(wait), why))
                        .orElseGet(() -> later(task, why));
            default -> later(task, why);
        };
    }

    /** Again and again at growing distances, until the age is missed; the next age is tried like the first. */
    private CollectionProgress later(CollectionTask task, String why) {
        Instant due = task.progress().dueAt().orElseThrow();
        return task.progress().afterFailure(Rest.after(due, clock.instant()), why);
    }

    private void store(CollectionEntry entry, CollectionProgress next, Tally tally) {
        CollectionTask before = entry.task();
        tally.missed += next.collected() == before.progress().collected()
                ? next.missed() - before.progress().missed()
                : 0;
        if (!tasks.replace(entry.with(next))) {
            LOG.info("the collection of {} was changed by somebody else meanwhile", before.subject());
            return;
        }
        if (next.isOver()) {
            tally.ended.add(before.with(next));
        } else if (next.notBefore().isPresent()) {
            tally.postponed.add(before.with(next));
        }
    }
}
