package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.ads.AdCampaignId;
import io.smm.ads.Ads;
import io.smm.ads.BoostRequest;
import io.smm.ads.SpendConsent;
import io.smm.audience.Criteria;
import io.smm.audience.Segment;
import io.smm.campaign.CampaignId;
import io.smm.error.InvalidInputException;
import io.smm.error.PausedException;
import io.smm.listening.Conversation;
import io.smm.listening.Listening;
import io.smm.listening.OutgoingMessage;
import io.smm.listening.Rating;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.RequestKey;
import io.smm.post.plan.AdStop;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.Planning;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pause reaches what is no post, too: private messages, answers to reviews, moderation and ads. */
class PausedEverywhereTest {

    private static final Money CAP = Money.of("40.00", "EUR");

    private final TestWorld world = new TestWorld(options -> options.account("cafe", TestWorld.PASSWORD));
    private final Planning planning = world.smm.planning();
    private final Listening listening = world.smm.listening();
    private final Ads ads = world.smm.ads();
    private final Connection bakery = world.bakery;
    private final PauseRequest recall = PauseRequest.of(PauseScope.tenant(bakery.tenant()), "a recall of our bread");

    private final PostRef post = world.published("Rye or wheat?");
    private final Signal comment = commented();
    private final Signal review = reviewed();
    private final Conversation conversation = written();

    @AfterEach
    void close() {
        world.close();
    }

    private Signal commented() {
        world.network.comment("ana", post, "Is it safe?");
        return listening.comments(bakery, post, PageRequest.first()).items().get(0);
    }

    private Signal reviewed() {
        world.network.reviews().review("ben", "bakery", new Rating.Stars(1, 5), "Mould!");
        return listening.reviews(bakery, PageRequest.first()).items().get(0);
    }

    private Conversation written() {
        world.network.inbox().message("cleo", "bakery", "Is mine safe?");
        return listening.conversations(bakery, PageRequest.first()).items().get(0);
    }

    private void message(String key) {
        listening.send(bakery, conversation, OutgoingMessage.of("Please return it.", key));
    }

    private int messagesToCleo() {
        return world.network.inbox().messagesBetween("bakery", "cleo").size();
    }

    private AdCampaignId boosted(String key) {
        BoostRequest request = BoostRequest.builder(
                        CAP,
                        world.clock.instant().plus(Duration.ofDays(4)),
                        Segment.named("France").where(Criteria.country("FR")))
                .build();
        return ads.boost(bakery, post, request, new RequestKey(key)).campaign().orElseThrow();
    }

    private AdCampaignId running() {
        AdCampaignId campaign = boosted("running");
        ads.activate(bakery, campaign, SpendConsent.upTo(CAP));
        return campaign;
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(PausedException.class).hasMessageContaining("a recall of our bread");
    }

    @Test
    void answersOfEveryKindAndModerationGoThroughUnlessThePauseStopsThem() {
        planning.pause(recall);

        message("to-cleo");
        listening.answerReview(bakery, review, PostText.of("We are looking."));
        listening.answerPrivately(bakery, comment, OutgoingMessage.of("It is.", "to-ana"));
        listening.act(bakery, comment, SignalAction.HIDE);

        assertThat(messagesToCleo()).isEqualTo(2);
    }

    @Test
    void aPauseThatStopsAnswersStopsThoseThatAreNoPostsBeforeAnythingIsSent() {
        message("sent-before");
        planning.pause(recall.withAnswers());
        int before = messagesToCleo();

        refused(() -> message("to-cleo"));
        refused(() -> listening.answerReview(bakery, review, PostText.of("We are looking.")));
        refused(() -> listening.answerPrivately(bakery, comment, OutgoingMessage.of("It is.", "to-ana")));
        refused(() -> listening.answer(bakery, comment, PostText.of("It is.")));
        listening.act(bakery, comment, SignalAction.HIDE);

        message("sent-before"); // what became of it is told again, pause or not
        assertThat(messagesToCleo()).isEqualTo(before);
        assertThat(world.network.inbox().messagesBetween("bakery", "ana")).isEmpty();
    }

    @Test
    void aPauseThatStopsModerationLeavesAnswersAlone() {
        Pause pause = planning.pause(recall.withModeration());

        refused(() -> listening.act(bakery, comment, SignalAction.HIDE));
        message("to-cleo");
        planning.resume(pause.id());

        assertThat(listening.act(bakery, comment, SignalAction.HIDE)).isPresent();
    }

    @Test
    void thePauseOfACampaignOrOfAnotherAccountStopsNoMessageAndNoAd() {
        TenantId tenant = bakery.tenant();
        Connection cafe = world.connect(world.smm, tenant.value(), "cafe", TestWorld.PASSWORD);
        planning.pause(PauseRequest.of(PauseScope.campaign(tenant, new CampaignId("spring")), "spring is over")
                .withAnswers()
                .withModeration());
        planning.pause(PauseRequest.of(PauseScope.connection(cafe), "the café is closed")
                .withAnswers()
                .withModeration());

        message("to-cleo");
        listening.act(bakery, comment, SignalAction.HIDE);
        running();

        assertThat(world.network.ads().switchedOn()).isEqualTo(3);
    }

    @Test
    void nothingIsSwitchedOnWhileTheAccountIsPausedAndWhatRunsIsLeftAloneUnlessAsked() {
        running();
        AdCampaignId waiting = boosted("waiting");
        Pause pause = planning.pause(recall);

        refused(() -> ads.activate(bakery, waiting, SpendConsent.upTo(CAP)));
        assertThat(pause.adsComplete()).isTrue();
        assertThat(world.network.ads().switchedOn()).isEqualTo(3);
        planning.resume(pause.id());
        ads.activate(bakery, waiting, SpendConsent.upTo(CAP));

        assertThat(world.network.ads().switchedOn()).isEqualTo(6);
    }

    @Test
    void aPausePausesRunningAdsAndTellsWhichAndTheyStayPausedAfterIt() {
        AdCampaignId running = running();

        Pause pause = planning.pause(recall.withAdsOf(bakery));

        assertThat(pause.adsComplete()).isTrue();
        assertThat(pause.ads())
                .singleElement()
                .isInstanceOfSatisfying(
                        AdStop.Reported.class,
                        stop -> assertThat(stop.report().paused()).containsExactly(running));
        assertThat(planning.pauses(bakery.tenant())).as("for whoever cleans up").containsExactly(pause);
        assertThat(planning.resume(pause.id()).ads()).isEqualTo(pause.ads());
        Money spent = world.network.ads().spent(running);
        world.clock.advance(Duration.ofDays(2));
        assertThat(world.network.ads().spent(running)).isEqualTo(spent);
    }

    @Test
    void oneAccountThatCannotBeAskedKeepsNoOtherAdsRunningAndThePauseStands() {
        AdCampaignId running = running();
        Connection cafe = world.connect(world.smm, bakery.tenant().value(), "cafe", TestWorld.PASSWORD);
        world.smm.accounts().disconnect(cafe);

        Pause pause = planning.pause(recall.withAdsOf(cafe, bakery, cafe));

        assertThat(pause.isActive()).isTrue();
        assertThat(pause.adsComplete()).isFalse();
        assertThat(pause.ads()).hasSize(2);
        assertThat(pause.ads().get(0)).isInstanceOf(AdStop.Failed.class);
        assertThat(pause.ads().get(1))
                .isInstanceOfSatisfying(
                        AdStop.Reported.class,
                        stop -> assertThat(stop.report().paused()).containsExactly(running));
    }

    @Test
    void adsOutsideTheScopeAreRefusedBeforeAnythingIsPaused() {
        TenantId tenant = bakery.tenant();
        Connection stranger = world.connect(world.smm, "stranger", "cafe", Secret.of("the-bakerys-password"));
        PauseRequest spring = PauseRequest.of(PauseScope.campaign(tenant, new CampaignId("spring")), "spring is over");

        assertThatThrownBy(() -> recall.withAdsOf(stranger))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("adsOf");
        assertThatThrownBy(() -> spring.withAdsOf(bakery))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no ad platform knows");
    }
}
