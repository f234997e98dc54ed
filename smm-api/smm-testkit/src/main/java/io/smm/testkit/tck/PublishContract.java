package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.smm.Capability;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.PublishedPost;
import io.smm.post.TextSpan;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaRule;
import io.smm.spi.Settlement;
import io.smm.testkit.SmmAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is published stands, once, as it was meant; whatever happens to processes and answers. */
abstract class PublishContract extends ContractGroup {

    private static final Duration IN_TIME = Duration.ofSeconds(1);
    private static final Duration AFTER_IN_TIME = Duration.ofSeconds(5);

    PublishContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void whatAPublicationUsesIsOfQuotasThatTheAdapterStates() {
        NetworkAdapter adapter = run().newAdapter().adapter();

        assertThat(adapter.quotaRules())
                .extracting(QuotaRule::id)
                .containsAll(adapter.publicationCharges().stream()
                        .map(QuotaCharge::rule)
                        .toList());
    }

    @Test
    void aTextIsPublishedOnceAndReadBackAsItWas() {
        Post post = run().posts().textAlone("A text and nothing else.");
        where(
                Capability.PUBLISH_TEXT,
                () -> {
                    Publication publication = run().published(post);

                    assertThat(run().server().standingPosts()).isEqualTo(1);
                    assertThat(publication.account())
                            .isEqualTo(run().connection().account());
                    assertReadsBackAs(post, publication.ref());
                },
                () -> run().publish(post));
    }

    @Test
    void linksAndTagsStandWhereTheyWerePut() {
        Post post = run().posts().withSpans();

        assertReadsBackAs(post, run().published(post).ref());
    }

    @Test
    void anImageKeepsItsAlternativeText() {
        Post post = run().posts().withImages("One image.", List.of("A blue square"));
        where(
                Capability.PUBLISH_IMAGE,
                () -> {
                    PostRef ref = run().published(post).ref();

                    assertThat(newest().images()).isEqualTo(1);
                    assertReadsBackAs(post, ref);
                },
                () -> run().publish(post));
    }

    @Test
    void severalImagesKeepTheirOrder() {
        Post post = run().posts().withImages("Two images.", List.of("The first", "The second"));
        where(
                Capability.PUBLISH_IMAGES,
                () -> {
                    PostRef ref = run().published(post).ref();

                    assertThat(newest().images()).isEqualTo(2);
                    assertReadsBackAs(post, ref);
                },
                () -> run().publish(post));
    }

    @Test
    void aLinkCardIsPublished() {
        Post post = run().posts().withLinkCard("With a card.");
        where(
                Capability.PUBLISH_LINK,
                () -> {
                    run().published(post);

                    assertThat(run().server().standingPosts()).isEqualTo(1);
                    assertThat(newest().link())
                            .isEqualTo(post.parts()
                                    .get(0)
                                    .link()
                                    .map(card -> card.target().toString()));
                },
                () -> run().publish(post));
    }

    @Test
    void aReplyStandsBelowThePostThatItAnswers() {
        PostRef theirs = PostRef.of(run().network(), "of-somebody-else");
        where(
                Capability.PUBLISH_REPLY,
                () -> {
                    PostRef answered = run().people().write("What do you think?");
                    Post reply = run().posts().reply("A good question.", answered);

                    PostRef ours = run().published(reply).ref();

                    assertThat(newest().repliesTo()).contains(answered.id());
                    read(ours)
                            .ifPresent(post ->
                                    assertThat(post.replyTo().map(PostRef::id)).contains(answered.id()));
                },
                () -> run().publish(run().posts().reply("A good question.", theirs)));
    }

    @Test
    void aQuoteIsPublished() {
        PostRef theirs = PostRef.of(run().network(), "of-somebody-else");
        where(
                Capability.PUBLISH_QUOTE,
                () -> {
                    PostRef quoted = run().people().write("Worth reading.");

                    run().published(run().posts().quote("I agree.", quoted));

                    assertThat(run().server().standingPosts()).isEqualTo(1);
                    assertThat(newest().quoted()).contains(quoted.id());
                },
                () -> run().publish(run().posts().quote("I agree.", theirs)));
    }

    @Test
    void inAThreadEachPartAnswersTheOneBefore() {
        Post post = run().posts().thread(List.of("One.", "Two.", "Three."));
        where(
                Capability.PUBLISH_THREAD,
                () -> {
                    Delivery delivery = run().publish(post);

                    SmmAssertions.assertThat(delivery).isPublished();
                    List<Publication> parts = delivery.publications();
                    assertThat(parts).hasSize(3);
                    assertThat(run().server().standingPosts()).isEqualTo(3);
                    assertThat(newest().repliesTo()).contains(parts.get(1).ref().id());
                    for (int i = 1; i < parts.size(); i++) {
                        PostRef before = parts.get(i - 1).ref();
                        read(parts.get(i).ref())
                                .ifPresent(part -> assertThat(part.replyTo().map(PostRef::id))
                                        .contains(before.id()));
                    }
                },
                () -> run().publish(post));
    }

    @Test
    void anotherProcessGoesOnFromTheBytesAloneAfterEveryStep() {
        Post post = manySteps();

        StepDrive drive = new StepDrive(run(), "contract-each-step", post).finish();

        assertThat(drive.publications()).hasSameSizeAs(post.parts());
        assertThat(run().server().publishRequests())
                .as("requests sent")
                .isEqualTo(post.parts().size());
        assertThat(run().server().standingPosts()).isEqualTo(post.parts().size());
    }

    @Test
    void aProcessThatDiesAfterAnyStepLeavesEachPartExactlyOnce() {
        Post post = manySteps();
        int steps = new StepDrive(run(), "contract-no-death", post).finish().steps();
        if (run().settlement().kind() == Settlement.Kind.NONE) {
            return; // nothing can be asked on this network: at most once is all that is promised
        }
        for (int step = 0; step < steps; step++) {
            int before = run().server().standingPosts();

            StepDrive drive = new StepDrive(run(), "contract-death-in-step-" + step, post).finishDyingIn(step);

            assertThat(drive.publications()).as("death in step %s", step).hasSameSizeAs(post.parts());
            assertThat(run().server().standingPosts() - before)
                    .as("posts after a death in step %s", step)
                    .isEqualTo(post.parts().size());
        }
    }

    @Test
    void anAnswerLostBeforeAcceptanceEndsInExactlyOnePost() {
        assertSurvives(LostAnswer.BEFORE_ACCEPTANCE);
    }

    @Test
    void anAnswerLostAfterAcceptanceEndsInExactlyOnePostAndTheCallerLearnsOfIt() {
        assertSurvives(LostAnswer.AFTER_ACCEPTANCE);
    }

    @Test
    void anAdapterNeverRepeatsAPublishByItself() {
        for (LostAnswer moment : LostAnswer.values()) {
            StepDrive drive = new StepDrive(
                    run(), "contract-no-repeat-" + moment, run().posts().plain("Once."));
            PublishState state = drive.beforeEffect();
            int before = run().server().publishRequests();
            run().server().loseNextAnswer(moment);

            assertThatTheOutcomeIsUnknown(drive, state, drive.deadline());

            assertThat(run().server().publishRequests() - before)
                    .as("requests sent, the answer lost %s", moment)
                    .isEqualTo(1);
        }
    }

    @Test
    void anEffectStepEndsByItsDeadlineThoughNoAnswerComes() {
        StepDrive drive =
                new StepDrive(run(), "contract-deadline", run().posts().plain("In time."));
        PublishState state = drive.beforeEffect();
        Instant deadline = run().environment().clock().instant().plus(IN_TIME);
        run().server().neverAnswerNext();

        // Where the server is a real one its silence takes real time, and the clock may stand still.
        assertTimeout(AFTER_IN_TIME, () -> assertThatTheOutcomeIsUnknown(drive, state, deadline));

        assertThat(run().environment().clock().instant()).as("the step's end").isBeforeOrEqualTo(deadline);
    }

    @Test
    void aPublicationThatBeginsLongAfterItsIntentWasMadeIsCarriedToItsEnd() throws InterruptedException {
        Post post = run().posts().plain("Late, but whole.");
        StepDrive drive = new StepDrive(run(), "contract-late-begin", post);
        run().environment().sleeper().sleep(Duration.ofHours(1));

        drive.finish();

        assertThat(drive.publications()).hasSize(1);
        assertThat(run().server().standingPosts()).isEqualTo(1);
    }

    @Test
    void theStateStaysSmallForTheLargestPost() {
        Post largest = run().posts().largest(run().declares(Capability.PUBLISH_THREAD));

        StepDrive drive = new StepDrive(run(), "contract-largest", largest).finish();

        assertThat(drive.publications()).hasSameSizeAs(largest.parts());
        assertThat(drive.largestState())
                .as("bytes of the largest state, from the beginning to the end")
                .isLessThanOrEqualTo(PublishState.MOST_BYTES);
    }

    @Test
    void deletingTwiceIsTheSameAsDeletingOnce() {
        PostRef ref = run().publishedPlain("To be deleted.");
        where(
                Capability.DELETE_POST,
                () -> {
                    run().smm().publishing().delete(run().connection(), ref);
                    run().smm().publishing().delete(run().connection(), ref);

                    assertThat(run().server().standingPosts()).isZero();
                    if (run().declares(Capability.READ_POST)) {
                        assertThat(run().smm().publishing().read(run().connection(), ref))
                                .isEmpty();
                    }
                },
                () -> run().smm().publishing().delete(run().connection(), ref));
    }

    @Test
    void aPostIsReadBackUnderItsIdAndItsAuthor() {
        PostRef ref = run().publishedPlain("To be read.");
        where(
                Capability.READ_POST,
                () -> assertThat(run().smm().publishing().read(run().connection(), ref))
                        .get()
                        .extracting(
                                post -> post.ref().id(), post -> post.author().id())
                        .containsExactly(ref.id(), run().connection().account().id()),
                () -> run().smm().publishing().read(run().connection(), ref));
    }

    /** The newest post as the server holds it. */
    private StandingPost newest() {
        return run().server().newestPost().orElseThrow(() -> new AssertionError("no post stands on the server"));
    }

    private void assertSurvives(LostAnswer moment) {
        run().server().loseNextAnswer(moment);

        Delivery delivery = run().publish(run().posts().plain("Exactly once."));

        if (run().settlement().kind() == Settlement.Kind.NONE) {
            assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
            assertThat(run().server().standingPosts()).isLessThanOrEqualTo(1);
        } else {
            assertThat(run().server().standingPosts()).as("posts on the server").isEqualTo(1);
            SmmAssertions.assertThat(delivery).isPublished();
        }
    }

    private static void assertThatTheOutcomeIsUnknown(StepDrive drive, PublishState state, Instant deadline) {
        PublishStep step;
        try {
            step = drive.publisher().advance(drive.intent(), state, deadline);
        } catch (SmmException lost) {
            assertThat(lost instanceof UnknownOutcomeException
                            || lost.retryAdvice().kind() == RetryAdvice.Kind.RECONCILE_FIRST)
                    .as("a lost answer is to be settled first, but was told as %s", lost)
                    .isTrue();
            return;
        }
        assertThat(step.outcome()).get().isInstanceOf(Outcome.Unknown.class);
    }

    private Post manySteps() {
        int images = run().declares(Capability.PUBLISH_IMAGES) ? 2 : run().declares(Capability.PUBLISH_IMAGE) ? 1 : 0;
        return run().posts().manySteps(run().declares(Capability.PUBLISH_THREAD), images);
    }

    private void assertReadsBackAs(Post post, PostRef ref) {
        read(ref).ifPresent(read -> {
            assertThat(read.text().text()).isEqualTo(post.parts().get(0).text().text());
            assertThat(spansThatAreReadBack(read.text()))
                    .isEqualTo(spansThatAreReadBack(post.parts().get(0).text()));
            if (run().declares(Capability.ALT_TEXT)) {
                assertThat(read.imageAltTexts())
                        .isEqualTo(post.parts().get(0).images().stream()
                                .map(image -> image.altText())
                                .toList());
            }
        });
    }

    /** Mentions are looked up and may be spelt otherwise; a hashtag is text where the network has none. */
    private List<TextSpan> spansThatAreReadBack(PostText text) {
        boolean tags = run().environment().hasHashtags();
        return text.spans().stream()
                .filter(span -> span instanceof TextSpan.Link || tags && span instanceof TextSpan.Tag)
                .toList();
    }

    /** A post that stands, as the network gives it; empty only where the network does not let posts be read. */
    private Optional<PublishedPost> read(PostRef ref) {
        if (!run().declares(Capability.READ_POST)) {
            return Optional.empty();
        }
        Optional<PublishedPost> post = run().smm().publishing().read(run().connection(), ref);
        assertThat(post).as("reading back %s", ref).isPresent();
        return post;
    }
}
