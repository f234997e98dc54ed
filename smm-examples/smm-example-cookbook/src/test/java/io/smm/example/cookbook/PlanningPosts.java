package io.smm.example.cookbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.TimeWindow;
import io.smm.adapter.memory.MemoryFault;
import io.smm.adapter.memory.MemoryPost;
import io.smm.ads.AdCampaignId;
import io.smm.ads.Ads;
import io.smm.ads.SpendConsent;
import io.smm.error.PausedException;
import io.smm.error.WindowClosedException;
import io.smm.insight.MetricId;
import io.smm.post.AllowedOperation;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.EditedPost;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ApprovalPolicy;
import io.smm.post.plan.ApprovalRules;
import io.smm.post.plan.Blackout;
import io.smm.post.plan.CalendarAdvice;
import io.smm.post.plan.CalendarRequest;
import io.smm.post.plan.ContentCalendar;
import io.smm.post.plan.DueRun;
import io.smm.post.plan.FollowUp;
import io.smm.post.plan.FollowUpCondition;
import io.smm.post.plan.FollowUpKind;
import io.smm.post.plan.FollowUpState;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.PostingSlots;
import io.smm.post.plan.Recurrence;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanningPosts {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final LocalDateTime FIRST_FRIDAY = LocalDateTime.of(2026, 5, 8, 9, 0);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 5, 15);

    @Test
    void scheduleAPost() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            planning.schedule(ScheduleRequest.of(
                    bakery.account, Post.of("Open until six."), at("2026-05-04T15:00:00Z"), new RequestKey("monday")));

            bakery.clock.advance(Duration.ofHours(7));
            DueRun run = planning.runDue(); // the host's timer calls this every minute, on each of its nodes

            assertThat(run.published()).hasSize(1);
        }
    }

    @Test
    void askForApprovalFirst() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            planning.schedule(ScheduleRequest.of(
                            bakery.account,
                            Post.of("A new recipe!"),
                            at("2026-05-04T15:00:00Z"),
                            new RequestKey("recipe"))
                    .asDraft());

            PlannedPost draft = planning.inState(Bakery.TENANT, PlanState.DRAFT, PageRequest.first())
                    .items()
                    .get(0);
            PlannedPost approved = planning.approve(draft.id());

            assertThat(approved.state()).isEqualTo(PlanState.SCHEDULED);
        }
    }

    @Test
    void haveTwoPeopleApproveWhatTheyDidNotWrite() {
        ApprovalRules twoOthers =
                ApprovalRules.always(ApprovalPolicy.requiring(2).withFourEyes()); // given to SmmBuilder.approvals
        try (Bakery bakery = Bakery.opened();
                Smm smm = bakery.newSmm(twoOthers)) {
            Planning anna = smm.planning().by(Actor.person("anna"));
            Planning ben = smm.planning().by(Actor.person("ben"));
            Planning cleo = smm.planning().by(Actor.person("cleo"));
            PlannedPost asked = anna.schedule(ScheduleRequest.of(
                    bakery.account, Post.of("A new recipe!"), at("2026-05-04T15:00:00Z"), new RequestKey("recipe")));

            ben.reject(asked.id(), "Say where to buy it."); // Anna reads why in note()
            anna.edit(asked.id(), Post.of("A new recipe, at our shop!"));
            PlannedPost seen = anna.submit(asked.id());
            ben.approve(seen); // what he saw, and nothing that was edited since
            PlannedPost approved = cleo.approve(seen);

            assertThat(approved.state()).isEqualTo(PlanState.SCHEDULED);
        }
    }

    @Test
    void letACommentFollowAPostThatFewReactedTo() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            FollowUp question = FollowUp.of(
                            "ask", Duration.ofHours(6), FollowUpKind.COMMENT, Post.of("Who has baked it?"))
                    .when(FollowUpCondition.below(MetricId.REACTIONS, 10));
            planning.schedule(ScheduleRequest.of(
                            bakery.account, Post.of("Rye is back."), at("2026-05-04T15:00:00Z"), new RequestKey("rye"))
                    .withFollowUps(List.of(question)));

            bakery.clock.advance(Duration.ofHours(7));
            DueRun published = planning.runDue();
            bakery.clock.advance(Duration.ofHours(6));
            planning.runDue(); // asks for the number, and plans the comment under a key of its own
            planning.runDue();

            PlannedPost rye = planning.find(published.published().get(0).id()).orElseThrow();
            assertThat(rye.followUps().get(0).state()).isEqualTo(FollowUpState.PLANNED);
        }
    }

    @Test
    void scheduleAWeeklySeries() {
        try (Bakery bakery = Bakery.opened()) {
            Recurrence everyFridayAtNine = Recurrence.weekly(FIRST_FRIDAY, VIENNA, DayOfWeek.FRIDAY);

            Series series = bakery.smm
                    .planning()
                    .scheduleSeries(SeriesRequest.builder(
                                    bakery.account,
                                    everyFridayAtNine,
                                    new RequestKey("friday-rye"),
                                    Post.of("It is Friday: rye day."))
                            .then(Post.of("Rye again, since it is Friday."))
                            .ahead(Duration.ofDays(30))
                            .build());

            assertThat(series.occurrences()).hasSize(4);
            assertThat(series.occurrences().get(0).at()).isEqualTo(at("2026-05-08T07:00:00Z"));
        }
    }

    @Test
    void skipOneHolidayInASeries() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            Series series = planning.scheduleSeries(fridayRye(bakery));

            planning.cancel(series.on(HOLIDAY).orElseThrow().id());

            Series askedAgain = planning.scheduleSeries(fridayRye(bakery));
            assertThat(askedAgain.on(HOLIDAY).map(PlannedPost::state)).contains(PlanState.CANCELLED);
        }
    }

    @Test
    void sayItOtherwiseOnOneDayOfASeries() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            Series series = planning.scheduleSeries(fridayRye(bakery));

            PlannedPost holiday = series.on(HOLIDAY).orElseThrow();
            planning.edit(holiday.id(), Post.of("Rye from seven today, and closed at noon."));

            Series askedAgain = planning.scheduleSeries(fridayRye(bakery));
            assertThat(askedAgain.on(HOLIDAY).map(PlannedPost::post))
                    .contains(Post.of("Rye from seven today, and closed at noon."));
        }
    }

    @Test
    void repeatTipsWithoutBoringAnybody() {
        try (Bakery bakery = Bakery.opened()) {
            Recurrence daily = Recurrence.daily(LocalDateTime.of(2026, 5, 5, 9, 0), VIENNA);

            Series tips = bakery.smm
                    .planning()
                    .scheduleSeries(SeriesRequest.builder(
                                    bakery.account, daily, new RequestKey("tips"), Post.of("Freeze it sliced."))
                            .then(Post.of("Old bread makes dumplings."))
                            .evergreen() // the one that was used least recently
                            .cooldown(Duration.ofDays(7))
                            .ahead(Duration.ofDays(14))
                            .build());

            assertThat(tips.occurrences()).hasSize(4); // each of the two twice, a week apart
            assertThat(tips.leftOut()).hasSize(10);
        }
    }

    @Test
    void fillTheNextFreeSlot() {
        try (Bakery bakery = Bakery.opened()) {
            PostingSlots slots = PostingSlots.on(
                            VIENNA, Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), LocalTime.of(7, 0))
                    .skip(LocalDate.of(2026, 5, 8));
            Planning planning = bakery.smm.planning();
            Instant now = bakery.clock.instant();

            PlannedPost first = planning.enqueue(
                    ScheduleRequest.of(bakery.account, Post.of("Seeded rye."), now, new RequestKey("seeded")), slots);
            PlannedPost second = planning.enqueue(
                    ScheduleRequest.of(bakery.account, Post.of("Spelt."), now, new RequestKey("spelt")), slots);

            assertThat(first.at()).isEqualTo(at("2026-05-05T05:00:00Z"));
            assertThat(second.at()).isEqualTo(at("2026-05-12T05:00:00Z"));
        }
    }

    @Test
    void seeTheCalendarOfTheWeek() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            planning.scheduleSeries(fridayRye(bakery));
            bakery.published("We are open.");
            planning.schedule(ScheduleRequest.of(
                    bakery.account, Post.of("Cake too!"), at("2026-05-08T07:10:00Z"), new RequestKey("cake")));

            ContentCalendar week = planning.calendar(
                    CalendarRequest.builder(Bakery.TENANT, LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 10), VIENNA)
                            .publishedOn(bakery.account)
                            .apart(Duration.ofHours(1))
                            .blackout(new Blackout(LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 8), "stocktaking"))
                            .build());

            assertThat(week.entries()).hasSize(3);
            assertThat(week.on(LocalDate.of(2026, 5, 8))).hasSize(2);
            assertThat(week.advice())
                    .extracting(CalendarAdvice::kind)
                    .containsExactly(
                            CalendarAdvice.Kind.TOO_CLOSE, CalendarAdvice.Kind.BLACKOUT, CalendarAdvice.Kind.BLACKOUT);
        }
    }

    @Test
    void moveAPostToTomorrow() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            PlannedPost planned = planning.schedule(ScheduleRequest.of(
                    bakery.account, Post.of("Rolls."), at("2026-05-04T15:00:00Z"), new RequestKey("rolls")));

            PlannedPost moved = planning.reschedule(planned.id(), planned.at().plus(Duration.ofDays(1)));

            bakery.clock.advance(Duration.ofHours(8));
            assertThat(planning.runDue().turns()).isEmpty();
            assertThat(moved.at()).isEqualTo(at("2026-05-05T15:00:00Z"));
        }
    }

    @Test
    void publishLateOrSkip() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            Instant noon = at("2026-05-04T12:00:00Z");
            planning.schedule(
                    ScheduleRequest.of(bakery.account, Post.of("We are hiring."), noon, new RequestKey("hiring"))
                            .withLate(LatePolicy.skipAfter(Duration.ofDays(1))));
            planning.schedule(ScheduleRequest.of(
                            bakery.account, Post.of("Lunch for the next hour!"), noon, new RequestKey("lunch"))
                    .withLate(LatePolicy.skipAfter(Duration.ofMinutes(10))));

            bakery.clock.advance(Duration.ofHours(9)); // the host was down until five
            DueRun run = planning.runDue();

            assertThat(run.published())
                    .extracting(planned -> planned.key().value())
                    .containsExactly("hiring");
            assertThat(run.inState(PlanState.MISSED))
                    .extracting(planned -> planned.key().value())
                    .containsExactly("lunch");
        }
    }

    @Test
    void editAPublishedPost() {
        try (Bakery bakery = Bakery.opened()) {
            PostRef ref = bakery.published("We open at nine.");

            EditedPost edited = bakery.smm
                    .publishing()
                    .edit(
                            bakery.account,
                            ref,
                            PostEdit.builder()
                                    .text(PostText.of("We open at ten."))
                                    .build());

            PostRef keepThis = edited.publication().ref(); // some networks give an edited post another id
            assertThat(bakery.network.post(keepThis).map(MemoryPost::text)).contains(PostText.of("We open at ten."));
        }
    }

    @Test
    void seeUntilWhenAPostCanBeEdited() {
        try (Bakery bakery = Bakery.opened()) {
            bakery.network.newsroom().editableFor(Duration.ofHours(1));
            Publication publication = bakery.smm
                    .publishing()
                    .publish(PublishRequest.of(bakery.account, Post.of("We open at nine.")))
                    .publications()
                    .get(0);

            AllowedOperation edit = bakery.smm
                    .publishing()
                    .allowedOperations(bakery.account, publication)
                    .get(0);

            assertThat(edit.until()).contains(at("2026-05-04T09:00:00Z"));
            bakery.clock.advance(Duration.ofHours(1));
            PostEdit tooLate =
                    PostEdit.builder().text(PostText.of("We open at ten.")).build();
            assertThatThrownBy(() -> bakery.smm.publishing().edit(bakery.account, publication.ref(), tooLate))
                    .isInstanceOf(WindowClosedException.class);
        }
    }

    @Test
    void letTheNetworkSchedule() {
        try (Bakery bakery = Bakery.opened()) {
            Delivery delivery = bakery.smm
                    .publishing()
                    .publish(PublishRequest.of(bakery.account, Post.of("Good evening."))
                            .scheduledOnNetwork(at("2026-05-04T18:00:00Z")));
            assertThat(delivery.state()).isEqualTo(DeliveryState.SCHEDULED_ON_NETWORK);

            bakery.clock.advance(Duration.ofHours(11));
            Delivery later = bakery.smm.publishing().settle(delivery);

            assertThat(later.state()).isEqualTo(DeliveryState.PUBLISHED);
        }
    }

    @Test
    void pauseABrandInACrisis() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            planning.schedule(ScheduleRequest.of(
                            bakery.account, Post.of("Buy bread!"), at("2026-05-04T12:00:00Z"), new RequestKey("ad"))
                    .withLate(LatePolicy.publishAnyway()));
            PostRef question = bakery.network.write("ana", "Is your bread safe?");
            AdCampaignId easterLambs = bakery.advertised("Easter lambs are here.");
            Ads ads = bakery.smm.ads();

            Pause pause = planning.pause(PauseRequest.of(PauseScope.tenant(Bakery.TENANT), "a recall of Monday's bread")
                    .withAdsOf(bakery.account));

            assertThat(pause.adsComplete()).isTrue();
            assertThat(bakery.network.ads().switchedOn())
                    .isEqualTo(2); // what is below the campaign, which spends nothing
            assertThatThrownBy(() -> bakery.published("Buy bread!")).isInstanceOf(PausedException.class);
            assertThatThrownBy(() -> ads.activate(bakery.account, easterLambs, SpendConsent.untilStopped()))
                    .isInstanceOf(PausedException.class);
            Post answer = Post.builder(PostText.of("Please return it."))
                    .replyTo(question)
                    .build();
            assertThat(bakery.smm
                            .publishing()
                            .publish(PublishRequest.of(bakery.account, answer))
                            .state())
                    .isEqualTo(DeliveryState.PUBLISHED);

            bakery.clock.advance(Duration.ofHours(5));
            planning.runDue();
            planning.resume(pause.id());
            DueRun afterwards = planning.runDue();

            assertThat(afterwards.turns()).isEmpty(); // nothing goes out that nobody looked at
            PlannedPost held = planning.inState(Bakery.TENANT, PlanState.HELD, PageRequest.first())
                    .items()
                    .get(0);
            planning.cancel(held.id());
        }
    }

    @Test
    void seeWhatAPauseWouldStop() {
        try (Bakery bakery = Bakery.opened()) {
            Planning planning = bakery.smm.planning();
            planning.scheduleSeries(fridayRye(bakery));
            Instant now = bakery.clock.instant();

            assertThat(planning.wouldSend(
                            PauseScope.connection(bakery.account), new TimeWindow(now, now.plus(Duration.ofDays(14)))))
                    .hasSize(2);
        }
    }

    @Test
    void settleAnUnknownOutcome() {
        try (Bakery bakery = Bakery.opened()) {
            bakery.network.arm(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE, 1);

            Delivery delivery = bakery.smm
                    .publishing()
                    .publish(PublishRequest.of(bakery.account, Post.of("Only once."))
                            .withPatience(Duration.ofSeconds(5)));
            assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
            Delivery settled = bakery.smm.publishing().settle(delivery);

            assertThat(settled.state()).isEqualTo(DeliveryState.PUBLISHED);
            assertThat(bakery.network.posts()).hasSize(1);
        }
    }

    @Test
    void retryUnderTheSameKeyMakesOnePost() {
        try (Bakery bakery = Bakery.opened()) {
            PublishRequest request = PublishRequest.of(bakery.account, Post.of("Rolls are ready."))
                    .withKey(new RequestKey("rolls-monday"));

            Delivery first = bakery.smm.publishing().publish(request);
            Delivery again = bakery.smm.publishing().publish(request);

            assertThat(again).isEqualTo(first);
            assertThat(bakery.network.posts()).hasSize(1);
        }
    }

    private static SeriesRequest fridayRye(Bakery bakery) {
        return SeriesRequest.builder(
                        bakery.account,
                        Recurrence.weekly(FIRST_FRIDAY, VIENNA, DayOfWeek.FRIDAY),
                        new RequestKey("friday-rye"),
                        Post.of("Rye day."))
                .ahead(Duration.ofDays(30))
                .build();
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
