package io.smm.core;

import static io.smm.core.Reviewed.ANNA;
import static io.smm.core.Reviewed.BEN;
import static io.smm.core.Reviewed.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.PageRequest;
import io.smm.crisis.HoldingStatement;
import io.smm.error.ApprovalRefusedException;
import io.smm.error.SmmException;
import io.smm.error.WindowClosedException;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.ApprovalPolicy;
import io.smm.post.plan.BulkChange;
import io.smm.post.plan.BulkReport;
import io.smm.post.plan.BulkRequest;
import io.smm.post.plan.BulkResult;
import io.smm.post.plan.BulkResult.Outcome;
import io.smm.post.plan.ImportReport;
import io.smm.post.plan.ImportRequest;
import io.smm.post.plan.ImportRows;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.PostingSlots;
import io.smm.post.plan.Recurrence;
import io.smm.post.plan.SeriesRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No way to the schedule leads past the policy. */
class ApprovalPathsTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final PostingSlots DAILY = PostingSlots.on(UTC, EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0));
    private static final Post NEW_WORDS = Post.of("new words");

    private final Reviewed desk = new Reviewed(ApprovalPolicy.requiring(1).withFourEyes());
    private final Planning anna = desk.by(ANNA);

    @AfterEach
    void close() {
        desk.close();
    }

    private List<PlannedPost> plan() {
        return desk.planning().list(PlanQuery.ofAll(), PageRequest.first(500)).stream()
                .toList();
    }

    private static DynamicTest way(String name, Consumer<Reviewed> steps) {
        return DynamicTest.dynamicTest(name, () -> {
            try (Reviewed desk = new Reviewed(ApprovalPolicy.requiring(1).withFourEyes())) {
                steps.accept(desk);
                for (int hour = 0; hour < 80; hour++) { // no post is missed by that
                    desk.planning().runDue();
                    desk.clock.advance(HOUR);
                }
                assertThat(desk.network.standing).isEmpty();
                assertThat(desk.planning().list(PlanQuery.ofAll(), PageRequest.first(100)).stream())
                        .isNotEmpty()
                        .noneMatch(post -> post.state() == PlanState.SCHEDULED);
            }
        });
    }

    private static PlannedPost planned(Reviewed desk) {
        return desk.by(ANNA).schedule(desk.wish("post"));
    }

    private static void all(Reviewed desk, BulkChange change) {
        List<PlannedPost> posts = desk.planning().list(PlanQuery.ofAll(), PageRequest.first(100)).stream()
                .toList();
        desk.by(ANNA).changeAll(new BulkRequest(posts, change));
    }

    @TestFactory
    Stream<DynamicTest> nothingThatNobodyElseApprovedIsSent() {
        return Stream.of(
                way("schedule", ApprovalPathsTest::planned),
                way("schedule, a draft", desk -> desk.schedule("draft")),
                way("schedule, then move", desk -> {
                    PlannedPost post = planned(desk);
                    desk.by(ANNA).reschedule(post.id(), post.at().plus(HOUR));
                }),
                way("schedule, a draft, submit and move", desk -> {
                    PlannedPost post = desk.schedule("draft");
                    desk.by(ANNA).submit(post.id());
                    desk.by(ANNA).reschedule(post.id(), post.at().plus(HOUR));
                }),
                way("approve, then edit", desk -> {
                    PlannedPost post = planned(desk);
                    desk.by(BEN).approve(post.id());
                    desk.by(BEN).edit(post.id(), NEW_WORDS);
                }),
                way("approve, then edit and move", desk -> {
                    PlannedPost post = planned(desk);
                    desk.by(BEN).approve(post.id());
                    desk.by(BEN).edit(post.id(), NEW_WORDS);
                    desk.by(BEN).reschedule(post.id(), post.at().plus(HOUR));
                }),
                way("approve, send back and submit", desk -> {
                    PlannedPost post = planned(desk);
                    desk.by(BEN).approve(post.id());
                    desk.by(BEN).reject(post.id(), "not yet");
                    desk.by(ANNA).submit(post.id());
                }),
                way("miss, edit, move", desk -> {
                    PlannedPost post = planned(desk);
                    desk.by(BEN).approve(post.id());
                    desk.clock.advance(HOUR.multipliedBy(3));
                    desk.planning().runDue();
                    desk.by(BEN).edit(post.id(), NEW_WORDS);
                    desk.by(BEN).reschedule(post.id(), desk.clock.instant());
                }),
                way("held by a pause, edited, moved", desk -> {
                    PlannedPost post = planned(desk);
                    desk.by(BEN).approve(post.id());
                    PauseId pause = pause(desk);
                    desk.clock.advance(HOUR);
                    desk.planning().runDue();
                    assertThat(desk.standing(post).state()).isEqualTo(PlanState.HELD);
                    desk.planning().resume(pause);
                    desk.by(BEN).edit(post.id(), NEW_WORDS);
                    desk.by(BEN).reschedule(post.id(), desk.clock.instant());
                }),
                way(
                        "a holding statement",
                        desk -> desk.crisis()
                                .prepare(HoldingStatement.of(
                                        pause(desk), new RequestKey("crisis"), Post.of("we look"), Set.of(desk.shop)))),
                way("enqueue", desk -> desk.by(ANNA).enqueue(desk.wish("post"), DAILY)),
                way("enqueue twice, one slot", desk -> {
                    desk.by(ANNA).enqueue(desk.wish("one"), DAILY);
                    desk.by(ANNA).enqueue(desk.wish("two"), DAILY);
                }),
                way("a series", desk -> desk.by(ANNA).scheduleSeries(weekly(desk))),
                way(
                        "import",
                        desk -> desk.by(ANNA)
                                .commitImport(new ImportRequest(
                                        new RequestKey("may"),
                                        ImportRows.of(List.of(desk.wish("one"), desk.wish("two")))))),
                way("shift all", desk -> {
                    planned(desk);
                    all(desk, BulkChange.shift(HOUR));
                }),
                way("shift all by days", desk -> {
                    planned(desk);
                    all(desk, BulkChange.shiftDays(1, UTC));
                }),
                way("release all", desk -> {
                    planned(desk);
                    all(desk, BulkChange.release());
                }),
                way("approve all, by who wrote them", desk -> {
                    planned(desk);
                    desk.schedule("draft");
                    all(desk, BulkChange.submit());
                    all(desk, BulkChange.approve());
                }));
    }

    private static PauseId pause(Reviewed desk) {
        return desk.planning()
                .pause(PauseRequest.of(PauseScope.tenant(desk.shop.tenant()), "a recall"))
                .id();
    }

    private static SeriesRequest weekly(Reviewed desk) {
        Recurrence daily = Recurrence.daily(LocalDateTime.ofInstant(TestClock.START.plus(HOUR), ZoneOffset.UTC), UTC);
        return SeriesRequest.builder(desk.shop, daily, new RequestKey("daily"), Post.of("rye"))
                .ahead(Duration.ofDays(3))
                .build();
    }

    @Test
    void manyAreSubmittedApprovedAndSentBackAtOnceEachOnItsOwn() {
        PlannedPost mine = anna.schedule(desk.wish("mine"));
        PlannedPost edited = anna.schedule(desk.wish("edited"));
        PlannedPost own = desk.by(BEN).schedule(desk.wish("own"));
        PlannedPost draft = desk.schedule("draft");
        List<PlannedPost> listed = plan();
        desk.by(ANNA).edit(edited.id(), NEW_WORDS);

        BulkReport approved = desk.by(BEN).changeAll(new BulkRequest(listed, BulkChange.approve()));

        assertThat(outcome(approved, mine)).isEqualTo(Outcome.DONE);
        assertThat(outcome(approved, edited)).isEqualTo(Outcome.CHANGED_SINCE);
        assertThat(outcome(approved, own)).isEqualTo(Outcome.REFUSED);
        assertThat(outcome(approved, draft)).isEqualTo(Outcome.DONE);
        BulkReport again = desk.by(BEN).changeAll(new BulkRequest(listed, BulkChange.approve()));
        assertThat(outcome(again, mine)).isEqualTo(Outcome.ALREADY);

        BulkReport back = desk.by(BEN).changeAll(new BulkRequest(plan(), BulkChange.reject("the fair is cancelled")));
        assertThat(back.results()).extracting(BulkResult::outcome).containsOnly(Outcome.DONE);
        assertThat(plan()).extracting(PlannedPost::state).containsOnly(PlanState.DRAFT);
        anna.changeAll(new BulkRequest(plan(), BulkChange.submit()));
        assertThat(plan()).extracting(PlannedPost::state).containsOnly(PlanState.IN_REVIEW);
    }

    @Test
    void stepsAskedAgainAfterAPostWentOutAreNoRefusal() {
        PlannedPost mine = anna.schedule(desk.wish("mine"));
        BulkRequest approve = new BulkRequest(List.of(mine), BulkChange.approve());
        desk.by(BEN).changeAll(approve);
        desk.clock.advance(HOUR);
        desk.planning().runDue();

        assertThat(outcome(desk.by(BEN).changeAll(approve), mine)).isEqualTo(Outcome.ALREADY);
        assertThat(outcome(desk.by(ANNA).changeAll(approve), mine))
                .as("who had no vote in it")
                .isEqualTo(Outcome.REFUSED);
        BulkRequest release = new BulkRequest(List.of(mine), BulkChange.release());
        assertThat(outcome(desk.by(BEN).changeAll(release), mine)).isEqualTo(Outcome.ALREADY);
    }

    @Test
    void anImportMayNeedApprovalWhereOtherPostsDoNot() {
        desk.policy = post -> post.importedBy().isPresent() ? ApprovalPolicy.requiring(1) : ApprovalPolicy.standard();

        anna.commitImport(new ImportRequest(new RequestKey("may"), ImportRows.of(List.of(desk.wish("row")))));
        PlannedPost other = anna.schedule(desk.wish("other"));

        assertThat(other.state()).isEqualTo(PlanState.SCHEDULED);
        assertThat(plan())
                .filteredOn(post -> post.importedBy().isPresent())
                .extracting(PlannedPost::state)
                .containsExactly(PlanState.IN_REVIEW);
    }

    private static Outcome outcome(BulkReport report, PlannedPost post) {
        return report.results().stream()
                .filter(result -> result.id().equals(post.id()))
                .map(BulkResult::outcome)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rulesThatFailStopNoOtherRowOfAnImport() {
        desk.policy = post -> {
            if (post.key().value().equals("bad")) {
                throw new IllegalStateException("the directory is down");
            }
            return ApprovalPolicy.standard();
        };

        ImportReport report = anna.commitImport(
                new ImportRequest(new RequestKey("may"), ImportRows.of(List.of(desk.wish("bad"), desk.wish("good")))));

        assertThat(report.results()).hasSize(2);
        assertThat(plan()).extracting(post -> post.key().value()).containsExactly("good");
    }

    /** Whatever two people and a worker do in whatever order: what stands on the network somebody else approved, as it stands. */
    @Test
    void inEveryOrderOfStepsOnlyApprovedWordsAreSent() {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println("ApprovalPathsTest: -Dsmm.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int history = 0; history < 300; history++) {
            try (Reviewed one = new Reviewed(ApprovalPolicy.requiring(1).withFourEyes())) {
                live(one, random);
            }
        }
    }

    private static void live(Reviewed desk, SplittableRandom random) {
        PlannedPost post = random.nextBoolean() ? planned(desk) : desk.schedule("post");
        List<String> approved = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            Planning somebody = desk.by(random.nextBoolean() ? ANNA : BEN);
            try {
                switch (random.nextInt(8)) {
                    case 0 -> somebody.submit(post.id());
                    case 1, 2 -> {
                        PlannedPost voted = somebody.approve(post.id());
                        if (voted.review().orElseThrow().isApproved()) {
                            approved.add(text(voted));
                        }
                    }
                    case 3 -> somebody.reject(post.id(), "once more");
                    case 4 -> somebody.edit(post.id(), Post.of("words " + random.nextInt(100)));
                    case 5 ->
                        somebody.reschedule(post.id(), desk.clock.instant().plusSeconds(random.nextInt(7_200)));
                    case 6 -> somebody.release(post.id());
                    default -> {
                        desk.clock.advance(Duration.ofMinutes(random.nextInt(90)));
                        desk.planning().runDue();
                    }
                }
            } catch (SmmException refused) {
                assertThat(refused).isInstanceOfAny(ApprovalRefusedException.class, WindowClosedException.class);
            }
        }
        PlannedPost end = desk.standing(post);
        if (!desk.network.standing.isEmpty()) {
            assertThat(end.state()).isEqualTo(PlanState.PUBLISHED);
            assertThat(approved).contains(text(end));
        }
    }

    private static String text(PlannedPost post) {
        return post.post().parts().get(0).text().text();
    }
}
