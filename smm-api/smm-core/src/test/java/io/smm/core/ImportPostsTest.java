package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.ImportCheck;
import io.smm.post.plan.ImportReport;
import io.smm.post.plan.ImportRequest;
import io.smm.post.plan.ImportResult;
import io.smm.post.plan.ImportResult.Outcome;
import io.smm.post.plan.ImportRow;
import io.smm.post.plan.ImportRows;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.PlanEntry;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An import is checked whole, planned once, goes on after a crash, and is taken back as far as nobody touched it. */
class ImportPostsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final RequestKey MAY = new RequestKey("may.csv");

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final Smm smm =
            SmmBuilder.create().register(network).clock(clock).sleeper(clock).build();
    private final Planning planning = smm.planning();

    @AfterEach
    void close() {
        smm.close();
    }

    private ScheduleRequest row(String text) {
        return ScheduleRequest.of(
                network.connection(), Post.of(text), TestClock.START.plus(HOUR), new RequestKey(text));
    }

    private ImportRequest may(ScheduleRequest... rows) {
        return new ImportRequest(MAY, ImportRows.of(Arrays.asList(rows)));
    }

    private List<PlannedPost> plan() {
        return planning.list(PlanQuery.ofAll(), PageRequest.first(100)).stream().toList();
    }

    private static List<Outcome> outcomes(ImportReport report) {
        return report.results().stream().map(ImportResult::outcome).toList();
    }

    @Test
    void everyFaultyRowIsListedWithAllItsFaultsAndNothingIsPlanned() {
        planning.schedule(row("cake"));
        ScheduleRequest past = ScheduleRequest.of(
                network.connection(),
                Post.of("far more than twenty graphemes"),
                TestClock.START.minus(HOUR),
                new RequestKey("late"));
        ImportRequest request = new ImportRequest(
                MAY,
                () -> Stream.of(
                        ImportRow.of(2, row("rolls")),
                        new ImportRow.Faulty(3, List.of(new Fault("at", "no date"), new Fault("account", "nobody's"))),
                        ImportRow.of(5, past),
                        ImportRow.of(7, row("rolls")),
                        ImportRow.of(8, row("cake"))));

        ImportCheck check = planning.checkImport(request);

        assertThat(check.rows()).isEqualTo(5);
        assertThat(check.faulty()).extracting(ImportRow.Faulty::number).containsExactly(3L, 5L, 7L, 8L);
        assertThat(check.faulty().get(1).faults()).extracting(Fault::field).containsExactly("at", "parts[0].text");
        assertThat(check.faulty().get(2).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).isEqualTo("rolls is the key of row 2 too"));
        assertThat(check.faulty().get(3).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).startsWith("cake stands on the plan already"));
        assertThatThrownBy(() -> planning.commitImport(request))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults())
                                .hasSize(6)
                                .first()
                                .satisfies(fault -> assertThat(fault.field()).isEqualTo("row 3, at")));
        assertThat(plan()).hasSize(1);
    }

    @Test
    void committingTwicePlansOnce() {
        ImportRequest request = may(row("rolls"), row("cake"));

        assertThat(outcomes(planning.commitImport(request))).containsExactly(Outcome.PLANNED, Outcome.PLANNED);
        clock.advance(HOUR);
        planning.runDue();

        assertThat(outcomes(planning.commitImport(request))).containsExactly(Outcome.STANDS, Outcome.STANDS);
        assertThat(plan()).hasSize(2).allMatch(post -> post.importedBy().equals(Optional.of(MAY)));
        assertThat(network.standing).hasSize(2);
    }

    @Test
    void aCommitThatWasCutOffGoesOnWhereItStopped() {
        List<ScheduleRequest> all =
                IntStream.range(0, 102).mapToObj(i -> row("row " + i)).toList();
        AtomicInteger openings = new AtomicInteger();
        ImportRows cutOff = () -> {
            boolean committing = openings.incrementAndGet() == 2;
            return IntStream.range(0, 102).mapToObj(i -> {
                if (committing && i == 101) {
                    throw new IllegalStateException("the process dies");
                }
                return ImportRow.of(i + 1, all.get(i));
            });
        };
        assertThatThrownBy(() -> planning.commitImport(new ImportRequest(MAY, cutOff)))
                .hasMessage("the process dies");
        assertThat(plan()).as("a whole batch").hasSize(100);

        ImportReport report = planning.commitImport(new ImportRequest(MAY, cutOff));

        assertThat(outcomes(report).subList(0, 100)).containsOnly(Outcome.STANDS);
        assertThat(outcomes(report).subList(100, 102)).containsOnly(Outcome.PLANNED);
    }

    @Test
    void rowsArePlannedInBatchesAndACrashInTheMiddleLeavesNoRowTwice() {
        List<Integer> batches = new ArrayList<>();
        WatchedPlanStore plans = new WatchedPlanStore() {
            @Override
            public List<PlanEntry> insertAll(List<PlanEntry> entries) {
                batches.add(entries.size());
                if (batches.size() == 2) {
                    throw new IllegalStateException("killed");
                }
                return super.insertAll(entries);
            }
        };
        try (Smm node = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .planStore(plans)
                .build()) {
            ImportRequest request =
                    may(IntStream.range(0, 250).mapToObj(i -> row("row " + i)).toArray(ScheduleRequest[]::new));

            assertThatThrownBy(() -> node.planning().commitImport(request)).hasMessage("killed");
            ImportReport report = node.planning().commitImport(request);

            assertThat(batches).containsExactly(100, 100, 100, 50);
            assertThat(report.results())
                    .extracting(ImportResult::row)
                    .isEqualTo(LongStream.rangeClosed(1, 250).boxed().toList());
            assertThat(outcomes(report).subList(0, 100)).containsOnly(Outcome.STANDS);
            assertThat(outcomes(report).subList(100, 250)).containsOnly(Outcome.PLANNED);
            assertThat(node.planning().counts(PlanQuery.ofAll())).containsOnly(Map.entry(PlanState.SCHEDULED, 250L));
        }
    }

    @Test
    void rowsOfOneBatchFitTheQuotaOnlyTogether() {
        network.quotaRules = List.of(
                new QuotaRule("writes", QuotaScope.ACCOUNT, Duration.ofHours(1), 2, "made up", LocalDate.EPOCH));
        network.publicationCharges = List.of(new QuotaCharge("writes", 1));
        ImportReport report = planning.commitImport(
                may(row("a").onlyWithinQuota(), row("b").onlyWithinQuota(), row("c").onlyWithinQuota()));

        assertThat(outcomes(report)).containsExactly(Outcome.PLANNED, Outcome.PLANNED, Outcome.LEFT_ALONE);
    }

    @Test
    void aRollbackTakesBackWhatNobodyTouchedAndTellsTheRest() {
        PlannedPost own = planning.schedule(row("own"));
        ImportRequest request = may(row("rolls"), row("cake"), row("tea"));
        ImportReport report = planning.commitImport(request);
        planning.reschedule(
                report.results().get(1).post().orElseThrow(), clock.instant().plus(HOUR.multipliedBy(2)));
        ImportRequest more = may(row("rolls"), row("cake"), row("tea"), row("own"));

        ImportReport back = planning.rollbackImport(more);

        assertThat(outcomes(back))
                .containsExactly(Outcome.CANCELLED, Outcome.LEFT_ALONE, Outcome.CANCELLED, Outcome.NOT_PLANNED);
        assertThat(back.results().get(1).reason()).startsWith("somebody changed it since");
        assertThat(outcomes(planning.rollbackImport(more))).isEqualTo(outcomes(back));
        assertThat(planning.find(own.id()).orElseThrow().state()).isEqualTo(PlanState.SCHEDULED);
    }

    @Test
    void anotherImportTakesBackNothingOfTheFirst() {
        planning.commitImport(may(row("rolls")));

        ImportReport back = planning.rollbackImport(
                new ImportRequest(new RequestKey("june.csv"), ImportRows.of(List.of(row("rolls")))));

        assertThat(outcomes(back)).containsExactly(Outcome.NOT_PLANNED);
        assertThat(plan()).extracting(PlannedPost::state).containsExactly(PlanState.SCHEDULED);
    }

    @Test
    void whatBecameImpossibleAfterTheCheckIsToldAndStopsNothing() {
        List<ScheduleRequest> all = List.of(row("rolls"), row("cake"));
        AtomicInteger openings = new AtomicInteger();
        ImportRows slow = () -> {
            if (openings.incrementAndGet() == 2) {
                clock.advance(HOUR.multipliedBy(2));
            }
            return ImportRows.of(all).open();
        };

        ImportReport report = planning.commitImport(new ImportRequest(MAY, slow));

        assertThat(outcomes(report)).containsExactly(Outcome.LEFT_ALONE, Outcome.LEFT_ALONE);
        assertThat(plan()).isEmpty();
    }

    @Test
    void tenThousandRowsAreReadOneByOneAndOneMoreIsRefused() {
        AtomicInteger read = new AtomicInteger();
        List<String> closed = new ArrayList<>();
        ImportRequest request = new ImportRequest(
                MAY,
                () -> IntStream.rangeClosed(1, 20_000)
                        .mapToObj(i -> {
                            read.incrementAndGet();
                            return ImportRow.of(i, row("row " + i));
                        })
                        .onClose(() -> closed.add("closed")));

        ImportCheck check = planning.checkImport(request);

        assertThat(check.faulty()).extracting(ImportRow.Faulty::number).containsExactly(10_001L);
        assertThat(read).hasValue(10_001);
        assertThat(closed).hasSize(1);
    }
}
