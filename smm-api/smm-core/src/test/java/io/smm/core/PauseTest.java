package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.TimeWindow;
import io.smm.account.BrandId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.campaign.CampaignId;
import io.smm.error.PausedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** While a pause lasts nothing of its scope is sent, and after it nothing goes out that nobody looked at. */
class PauseTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final CampaignId SPRING = new CampaignId("spring");
    private static final BrandId RYE = new BrandId("rye");

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryPauseStore pauses = new InMemoryPauseStore();
    private final Smm smm = SmmBuilder.create()
            .register(network)
            .clock(clock)
            .sleeper(clock)
            .pauseStore(pauses)
            .build();
    private final Planning planning = smm.planning();
    private final Connection shop = network.connection();
    private final PauseRequest everything = PauseRequest.of(PauseScope.tenant(shop.tenant()), "a recall of our bread");

    @AfterEach
    void close() {
        smm.close();
    }

    private Delivery publish(Post post) {
        return smm.publishing().publish(PublishRequest.of(shop, post));
    }

    private PlannedPost in(Duration time, Post post) {
        return planning.schedule(ScheduleRequest.of(
                        shop, post, clock.instant().plus(time), new RequestKey("key of " + clock.instant() + time))
                .withLate(LatePolicy.publishAnyway()));
    }

    @Test
    void publishingIsRefusedWithTheReasonBeforeAnythingIsSent() {
        Pause pause = planning.pause(everything);

        assertThatThrownBy(() -> publish(Post.of("hello")))
                .isInstanceOf(PausedException.class)
                .hasMessageContaining("a recall of our bread")
                .satisfies(
                        error -> assertThat(((SmmException) error).retryAdvice().kind())
                                .isEqualTo(RetryAdvice.Kind.AFTER_ACTION));
        assertThat(network.effects).hasValue(0);

        planning.resume(pause.id());
        planning.resume(pause.id());

        assertThat(publish(Post.of("hello")).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void aPauseOfAnotherTenantAnotherCampaignOrAnotherAccountStopsNothing() {
        TenantId other = new TenantId("other");
        planning.pause(PauseRequest.of(PauseScope.tenant(other), "theirs"));
        planning.pause(PauseRequest.of(PauseScope.campaign(other, SPRING), "theirs"));
        planning.pause(PauseRequest.of(PauseScope.campaign(shop.tenant(), SPRING), "the spring campaign"));

        assertThat(publish(Post.of("no campaign")).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThatThrownBy(() -> publish(
                        Post.builder(PostText.of("spring")).campaign(SPRING).build()))
                .isInstanceOf(PausedException.class);

        planning.pause(PauseRequest.of(PauseScope.connection(shop), "this account"));

        assertThatThrownBy(() -> publish(Post.of("no campaign"))).isInstanceOf(PausedException.class);
    }

    static Stream<PauseScope> scopesOfThePost() {
        Connection shop = new FakeNetwork().connection();
        TenantId tenant = shop.tenant();
        return Stream.of(
                PauseScope.tenant(tenant),
                PauseScope.brand(tenant, RYE),
                PauseScope.brand(tenant, new BrandId("wheat"), shop),
                PauseScope.campaign(tenant, SPRING),
                PauseScope.connection(shop));
    }

    @ParameterizedTest
    @MethodSource("scopesOfThePost")
    void eachScopeHoldsAtTheClaimAndBeforeTheSendAndShowsInWhatWouldBeSent(PauseScope scope) {
        Connection rye = shop.withBrand(RYE);
        Post spring = Post.builder(PostText.of("spring")).campaign(SPRING).build();
        PlannedPost due = planning.schedule(
                ScheduleRequest.of(rye, spring, clock.instant().plus(HOUR), new RequestKey("due")));
        planning.pause(PauseRequest.of(scope, "a recall of our bread"));
        TimeWindow today = new TimeWindow(clock.instant(), clock.instant().plus(HOUR.multipliedBy(2)));

        assertThat(planning.wouldSend(scope, today)).containsExactly(due);
        assertThatThrownBy(() -> smm.publishing().publish(PublishRequest.of(rye, spring)))
                .isInstanceOf(PausedException.class);
        clock.advance(HOUR);
        assertThat(planning.runDue().inState(PlanState.HELD)).hasSize(1);
        assertThat(network.effects).hasValue(0);
    }

    @Test
    void thePauseOfAnotherBrandStopsNothing() {
        planning.pause(PauseRequest.of(PauseScope.brand(shop.tenant(), new BrandId("wheat")), "theirs"));
        planning.pause(PauseRequest.of(PauseScope.brand(new TenantId("other"), RYE), "theirs"));

        assertThat(smm.publishing()
                        .publish(PublishRequest.of(shop.withBrand(RYE), Post.of("hello")))
                        .state())
                .isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void answersGoThroughUnlessThePauseStopsThemToo() {
        Post answer = Post.builder(PostText.of("We are looking."))
                .replyTo(PostRef.of(FakeNetwork.NETWORK, "a question"))
                .build();
        planning.pause(everything);

        assertThat(publish(answer).state()).isEqualTo(DeliveryState.PUBLISHED);

        planning.pause(everything.withAnswers());

        assertThatThrownBy(() -> publish(answer)).isInstanceOf(PausedException.class);
    }

    @Test
    void whatComesDueIsHeldAndStaysHeldAfterThePauseUntilSomebodyMovesIt() {
        PlannedPost planned = in(HOUR, Post.of("buy bread"));
        Pause pause = planning.pause(everything);
        assertThat(planning.wouldSend(
                        pause.scope(),
                        new TimeWindow(clock.instant(), clock.instant().plus(HOUR.multipliedBy(2)))))
                .containsExactly(planned);
        clock.advance(HOUR);

        assertThat(planning.runDue().inState(PlanState.HELD)).hasSize(1);
        planning.resume(pause.id());
        clock.advance(HOUR);

        assertThat(planning.runDue().turns()).as("sent by nobody's decision").isEmpty();
        assertThat(planning.inState(shop.tenant(), PlanState.HELD, PageRequest.first())
                        .items())
                .extracting(PlannedPost::id)
                .containsExactly(planned.id());
        planning.reschedule(planned.id(), clock.instant());
        assertThat(planning.runDue().published()).hasSize(1);
    }

    @Test
    void aPlannedAnswerIsSentWhenDueWhereThePauseLetsAnswersThroughAndHeldWhereNot() {
        Post answer = Post.builder(PostText.of("We are looking."))
                .replyTo(PostRef.of(FakeNetwork.NETWORK, "a question"))
                .build();
        in(HOUR, answer);
        in(HOUR.multipliedBy(2), answer);
        planning.pause(everything);
        clock.advance(HOUR);

        assertThat(planning.runDue().published()).hasSize(1);

        planning.pause(everything.withAnswers());
        clock.advance(HOUR);

        assertThat(planning.runDue().inState(PlanState.HELD)).hasSize(1);
        assertThat(network.effects).hasValue(1);
    }

    @Test
    void whatCameDueDuringAPauseIsHeldEvenWhenNobodyLookedWhileItLasted() {
        in(HOUR, Post.of("buy bread"));
        Pause pause = planning.pause(everything);
        clock.advance(HOUR.multipliedBy(2));
        planning.resume(pause.id());
        clock.advance(HOUR);

        assertThat(planning.runDue().inState(PlanState.HELD)).hasSize(1);
        assertThat(network.effects).hasValue(0);
    }

    @Test
    void aPauseMadeInTheMiddleStopsAThreadBetweenTwoPartsAndSettlingGoesOnAfterIt() {
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        network.readings.add(() -> {
            planning.pause(everything); // on another node, while the first part is read back
            throw FakeNetwork.down();
        });
        Delivery stopped = publish(Post.builder(PostText.of("one"))
                .then(PostPart.of(PostText.of("two")))
                .build());

        assertThat(stopped.state()).isEqualTo(DeliveryState.PARTLY_PUBLISHED);
        assertThat(((Outcome.Rejected) stopped.lastOutcome().orElseThrow()).error())
                .isInstanceOf(PausedException.class);
        assertThat(network.effects).hasValue(1);

        planning.resume(planning.pauses(shop.tenant()).get(0).id());

        assertThat(smm.publishing().settle(stopped).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.standing).hasSize(2);
    }

    @Test
    void aPauseOutlivesTheProcessThatMadeIt() {
        planning.pause(everything);

        try (Smm later = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .pauseStore(pauses)
                .build()) {
            assertThatThrownBy(() -> later.publishing().publish(PublishRequest.of(shop, Post.of("hello"))))
                    .isInstanceOf(PausedException.class);
        }
    }
}
