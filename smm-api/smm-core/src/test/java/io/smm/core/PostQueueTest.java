package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.error.WindowClosedException;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.PostingSlots;
import io.smm.post.plan.Recurrence;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesRequest;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A queue gives each post a slot of its own; series spare their readers; what does not fit a quota is said when it is planned. */
class PostQueueTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final PostingSlots DAILY = PostingSlots.on(UTC, EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0));

    private final TestClock clock = new TestClock(); // Sunday, 2026-03-01, before nine
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryPlanStore plans = new InMemoryPlanStore();
    private final List<Smm> nodes = new ArrayList<>();
    private final Planning planning = node();
    private final Connection shop = network.connection();

    private Planning node() {
        Smm smm = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .planStore(plans)
                .build();
        nodes.add(smm);
        return smm.planning();
    }

    @AfterEach
    void close() {
        nodes.forEach(Smm::close);
    }

    private ScheduleRequest wish(String text) {
        return ScheduleRequest.of(shop, Post.of(text), clock.instant(), new RequestKey(text));
    }

    private PlannedPost enqueue(String text) {
        return planning.enqueue(wish(text), DAILY);
    }

    private static Instant nine(int day) {
        return LocalDateTime.of(2026, 3, day, 9, 0).atZone(UTC).toInstant();
    }

    @Test
    void eachPostTakesTheNextSlotAndAskingAgainTakesNoOther() {
        PlannedPost one = enqueue("one");
        PlannedPost two = enqueue("two");

        assertThat(one.at()).isEqualTo(nine(1));
        assertThat(two.at()).isEqualTo(nine(2));
        clock.advance(Duration.ofHours(10));
        assertThat(enqueue("one")).as("after its slot").isEqualTo(one);
    }

    @Test
    void noSlotBeforeTheRequestsTimeIsTakenAndATimeThatHasPassedIsNow() {
        Instant thursday = nine(5);

        assertThat(planning.enqueue(
                                ScheduleRequest.of(shop, Post.of("later"), thursday, new RequestKey("later")), DAILY)
                        .at())
                .isEqualTo(thursday);
        clock.advance(Duration.ofHours(10));
        assertThat(planning.enqueue(
                                ScheduleRequest.of(shop, Post.of("past"), Instant.EPOCH, new RequestKey("past")), DAILY)
                        .at())
                .isEqualTo(nine(2));
    }

    @Test
    void whoIsCancelledOrMovedAwayLeavesTheSlotToOthers() {
        PlannedPost cancelled = enqueue("cancelled");
        PlannedPost moved = enqueue("moved");
        planning.cancel(cancelled.id());
        planning.reschedule(moved.id(), nine(2).plusSeconds(3_600));

        assertThat(enqueue("first").at()).isEqualTo(nine(1));
        assertThat(enqueue("second").at()).isEqualTo(nine(2));
    }

    @Test
    void manyNodesThatAskAtOnceNeverShareASlotAndNeverPlanAKeyTwice() throws Exception {
        int threads = 6;
        int rounds = 12;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier together = new CyclicBarrier(threads);
            List<Future<List<PlannedPost>>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Planning node = node();
                int number = thread;
                all.add(pool.submit(() -> {
                    List<PlannedPost> mine = new ArrayList<>();
                    for (int round = 0; round < rounds; round++) {
                        together.await();
                        // The first two of the nodes ask for the same.
                        mine.add(node.enqueue(wish("r" + round + " " + Math.max(1, number)), DAILY));
                    }
                    return mine;
                }));
            }
            Set<String> keys = new HashSet<>();
            for (Future<List<PlannedPost>> future : all) {
                future.get().forEach(post -> keys.add(post.key().value()));
            }
            Set<Instant> slots = new HashSet<>();
            for (String key : keys) {
                slots.add(plans.findByKey(shop.id(), new RequestKey(key))
                        .orElseThrow()
                        .planned()
                        .at());
            }
            assertThat(keys).hasSize(rounds * (threads - 1));
            assertThat(slots).hasSize(keys.size());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aQueueThatIsFullForAYearSaysSo() {
        PostingSlots never = DAILY.pausedUntil(nine(1)).skip(days());

        assertThatThrownBy(() -> planning.enqueue(wish("never"), never))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no slot is free");
    }

    private static LocalDate[] days() {
        return LocalDate.of(2026, 2, 1).datesUntil(LocalDate.of(2027, 6, 1)).toArray(LocalDate[]::new);
    }

    @Test
    void oneOccurrenceIsEditedAndStaysSoWhenTheSeriesIsAskedForAgain() {
        Series series = planning.scheduleSeries(daily("daily").build());
        PlannedPost second = series.on(LocalDate.of(2026, 3, 2)).orElseThrow();

        PlannedPost edited = planning.edit(second.id(), Post.of("other words"));

        assertThat(edited.at()).isEqualTo(second.at());
        assertThat(planning.scheduleSeries(daily("daily").build()).on(LocalDate.of(2026, 3, 2)))
                .contains(edited);
        assertThatThrownBy(() -> planning.edit(second.id(), Post.of("far more than twenty graphemes")))
                .isInstanceOf(InvalidInputException.class);
        planning.cancel(second.id());
        assertThatThrownBy(() -> planning.edit(second.id(), Post.of("gone"))).isInstanceOf(WindowClosedException.class);
    }

    @Test
    void whatIsEditedIsWhatGoesOut() {
        PlannedPost planned = enqueue("before");
        planning.edit(planned.id(), Post.of("after"));
        clock.advance(Duration.between(clock.instant(), planned.at()));

        assertThat(planning.runDue().published())
                .extracting(post -> post.post().parts().get(0).text().text())
                .containsExactly("after");
    }

    @Test
    void withinItsCooldownNoPostIsRepeatedWhoeverPlannedTheOtherAndWhatIsLeftOutIsSaid() {
        planning.schedule(ScheduleRequest.of(shop, Post.of("a"), nine(2).plusSeconds(60), new RequestKey("by hand")));

        Series series = planning.scheduleSeries(
                daily("a").then(Post.of("b")).cooldown(Duration.ofDays(3)).build());

        assertThat(texts(series)).containsExactly("1 b", "4 b", "6 a", "7 b");
        assertThat(series.leftOut()).extracting(LocalDateTime::getDayOfMonth).containsExactly(2, 3, 5);
        assertThat(planning.scheduleSeries(daily("a")
                        .then(Post.of("b"))
                        .cooldown(Duration.ofDays(3))
                        .build()))
                .as("asking again gives the same")
                .isEqualTo(series);
    }

    @Test
    void anEvergreenSeriesTakesWhatWasUsedLeastRecentlyAndNewPostsFirst() {
        Series first = planning.scheduleSeries(daily("a")
                .then(Post.of("b"))
                .ahead(Duration.ofDays(3))
                .evergreen()
                .build());
        assertThat(texts(first)).containsExactly("1 a", "2 b", "3 a");

        Series grown = planning.scheduleSeries(
                daily("a").then(Post.of("b")).then(Post.of("c")).evergreen().build());

        assertThat(texts(grown)).containsExactly("1 a", "2 b", "3 a", "4 c", "5 b", "6 a", "7 c");
    }

    @Test
    void whatDoesNotFitTheQuotaIsPlannedAndSaysSoOrIsRefusedWhereThatIsWished() {
        network.quotaRules = List.of(new QuotaRule(
                "writes", QuotaScope.ACCOUNT, Duration.ofHours(24), 4, "made up", LocalDate.of(2026, 1, 1)));
        network.publicationCharges = List.of(new QuotaCharge("writes", 2));
        PlannedPost one = planning.schedule(wish("one"));
        planning.schedule(wish("two"));
        assertThat(one.note()).isEmpty();

        PlannedPost three = planning.schedule(wish("three"));

        assertThat(three.state()).isEqualTo(PlanState.SCHEDULED);
        assertThat(three.note())
                .hasValueSatisfying(note ->
                        assertThat(note).contains("use 6 of the 4 points").contains("(writes)"));
        assertThatThrownBy(() -> planning.schedule(wish("four").onlyWithinQuota()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("use 8 of the 4 points");
        assertThat(plans.findByKey(shop.id(), new RequestKey("four"))).isEmpty();
        assertThatThrownBy(() ->
                        planning.scheduleSeries(daily("s").onlyWithinQuota().build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2026-03-01T09:00:00Z: 4 posts")
                .hasMessageNotContaining("2026-03-03T09:00:00Z: ");
        assertThat(plans.findByKey(shop.id(), new RequestKey("series@2026-03-03T09:00")))
                .isEmpty();
        Series series = planning.scheduleSeries(daily("s").build());
        assertThat(series.occurrences())
                .filteredOn(post -> post.note().isPresent())
                .extracting(post -> post.at().atZone(UTC).getDayOfMonth())
                .as("the one of the first day, which is full")
                .containsExactly(1);
    }

    private SeriesRequest.Builder daily(String text) {
        Recurrence atNine = Recurrence.daily(LocalDateTime.of(2026, 3, 1, 9, 0), UTC);
        return SeriesRequest.builder(shop, atNine, new RequestKey("series"), Post.of(text))
                .ahead(Duration.ofDays(7));
    }

    private static List<String> texts(Series series) {
        return series.occurrences().stream()
                .map(post -> post.at().atZone(UTC).getDayOfMonth() + " "
                        + post.post().parts().get(0).text().text())
                .toList();
    }
}
