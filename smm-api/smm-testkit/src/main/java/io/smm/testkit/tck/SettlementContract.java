package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.spi.PublishState;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.testkit.SmmAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What an adapter says of an effect whose answer was lost is true, and what it declares about that is what it does. */
abstract class SettlementContract extends ContractGroup {

    /** Shorter than one call may take, so that nothing is decided yet when it is over. */
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    SettlementContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void aPartThatStandsIsFoundThoughItsAnswerWasLost() {
        StepDrive drive = drive("contract-found", run().posts().plain("It stands."));

        Reconciliation reading = readAfterLosing(drive, LostAnswer.AFTER_ACCEPTANCE);

        assertTruth(reading, 1);
    }

    @Test
    void aPartThatDoesNotStandIsToldAsAbsentAndNeverFound() {
        StepDrive drive = drive("contract-absent", run().posts().plain("It does not stand."));

        Reconciliation reading = readAfterLosing(drive, LostAnswer.BEFORE_ACCEPTANCE);

        assertTruth(reading, 0);
    }

    @Test
    void readingTwiceSaysTheSameAndChangesNothing() {
        StepDrive drive = drive("contract-twice", run().posts().plain("Asked about twice."));
        PublishState state = drive.beforeEffect();
        Instant since = run().now();
        lose(drive, state, LostAnswer.AFTER_ACCEPTANCE);
        run().waitUntil(since.plus(run().settlement().window()));

        Reconciliation first = drive.publisher().reconcile(drive.intent(), state, since);
        int standing = run().server().standingPosts();
        Reconciliation second = drive.publisher().reconcile(drive.intent(), state, since);

        assertThat(second).hasSameClassAs(first);
        assertThat(run().server().standingPosts()).isEqualTo(standing);
    }

    @Test
    void whatWasFoundGoesOnToItsEndInOtherProcesses() {
        Post post = run().posts().manySteps(run().declares(Capability.PUBLISH_THREAD), 0);
        StepDrive drive = drive("contract-found-goes-on", post);

        Reconciliation reading = readAfterLosing(drive, LostAnswer.AFTER_ACCEPTANCE);

        if (reading instanceof Reconciliation.Found found) {
            drive.finishFrom(found.state());
            assertThat(run().server().standingPosts()).isEqualTo(post.parts().size());
        } else {
            assertThat(run().settlement().kind()).isEqualTo(Settlement.Kind.NONE);
        }
    }

    @Test
    void whatIsSafeToRepeatMakesOnePostHoweverOftenItIsSent() {
        StepDrive drive = drive("contract-repeat", run().posts().plain("Sent again and again."));
        PublishState state = drive.beforeEffect();
        if (!run().settlement().repeatSafe()) {
            return; // nothing is promised; that the engine heeds this is the next test
        }
        lose(drive, state, LostAnswer.AFTER_ACCEPTANCE);

        for (int again = 1; again <= 3; again++) {
            send(drive, state); // taken, or refused as known already

            assertThat(run().server().standingPosts())
                    .as("posts after repetition %s", again)
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsNotSafeToRepeatIsSentAgainOnlyOnceAReadingCanDecide() {
        Settlement settlement = run().settlement();
        Instant start = run().now();
        run().server().loseNextAnswer(LostAnswer.BEFORE_ACCEPTANCE);

        Delivery delivery = run().publish(run().posts().plain("Sent with care."));

        if (settlement.kind() == Settlement.Kind.NONE) {
            assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
            assertThat(run().server().publishRequests()).as("requests sent").isEqualTo(1);
            return;
        }
        SmmAssertions.assertThat(delivery).isPublished();
        assertThat(run().server().standingPosts()).isEqualTo(1);
        if (!settlement.repeatSafe()) {
            assertThat(run().now())
                    .as("when it was sent again")
                    .isAfterOrEqualTo(
                            start.plus(run().environment().http().callTimeout()).plus(settlement.window()));
        }
    }

    @Test
    void aPostThatCannotBeReadYetIsNotPostedTwice() {
        Settlement settlement = run().settlement();
        Duration hidden = settlement.window().isZero() ? A_WHILE : settlement.window();
        if (!run().server().hideNextPost(hidden)) {
            assertThat(settlement.window())
                    .as("a settle window, though the server shows everything at once")
                    .isZero();
            return;
        }
        run().server().loseNextAnswer(LostAnswer.AFTER_ACCEPTANCE);

        Delivery delivery = run().publish(run().posts().plain("Not to be seen yet."));

        assertThat(run().server().standingPosts()).as("posts").isEqualTo(1);
        if (settlement.kind() == Settlement.Kind.NONE) {
            assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
        } else {
            SmmAssertions.assertThat(delivery).isPublished();
        }
    }

    /** A reading by a new adapter that is held against the server: one part was to be published, on an empty account. */
    private void assertTruth(Reconciliation reading, int standing) {
        assertThat(run().server().standingPosts()).as("posts on the server").isEqualTo(standing);
        if (run().settlement().kind() == Settlement.Kind.NONE) {
            assertThat(reading).as("where nothing can be asked").isInstanceOf(Reconciliation.CannotSay.class);
        } else {
            assertThat(reading)
                    .as("with %s posts on the server", standing)
                    .isInstanceOf(standing == 1 ? Reconciliation.Found.class : Reconciliation.Absent.class);
        }
    }

    private Reconciliation readAfterLosing(StepDrive drive, LostAnswer moment) {
        PublishState state = drive.beforeEffect();
        Instant since = run().now();
        lose(drive, state, moment);
        run().waitUntil(since.plus(run().settlement().window()));
        return drive.publisher().reconcile(drive.intent(), state, since);
    }

    private void lose(StepDrive drive, PublishState state, LostAnswer moment) {
        run().server().loseNextAnswer(moment);
        send(drive, state);
    }

    /** Whatever comes of it: what counts is what the server and the reading say. */
    private static void send(StepDrive drive, PublishState state) {
        try {
            drive.publisher().advance(drive.intent(), state, drive.deadline());
        } catch (SmmException refused) {
            assertThat(refused.details().network()).isPresent();
        }
    }

    private StepDrive drive(String delivery, Post post) {
        return new StepDrive(run(), delivery, post);
    }
}
