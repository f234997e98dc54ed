package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.PageRequest;
import io.smm.listening.Rating;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Reviews keep their scale and get one answer; a search finds what was said. */
abstract class EngageContract extends ContractGroup {

    EngageContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void aReviewIsReadWithItsRatingOnItsOwnScale() {
        where(
                Capability.READ_REVIEWS,
                () -> {
                    for (Rating rating : reviewHands().ratings()) {
                        PostRef written = reviewHands().review(rating, "The rye was fresh.");

                        Signal review = review(written);

                        assertThat(review.kind()).isEqualTo(SignalKind.REVIEW);
                        assertThat(review.rating()).contains(rating);
                        assertThat(review.text().text()).isEqualTo("The rye was fresh.");
                    }
                },
                this::reviews);
    }

    @Test
    void aReviewIsAnsweredByOneRequestAndAnotherAnswerReplacesTheFirst() {
        where(
                Capability.ANSWER_REVIEW,
                () -> {
                    PostRef written =
                            reviewHands().review(reviewHands().ratings().get(0), "Sold out at ten.");

                    Signal answered = answer(review(written), "We bake more now.");

                    assertThat(answered.ourAnswer().map(PostText::text)).contains("We bake more now.");
                    assertThat(reviewHands().answerRequests()).isEqualTo(1);
                    answer(answered, "We bake twice as much now.");
                    assertThat(reviewHands().answerTo(written)).contains("We bake twice as much now.");
                },
                () -> answer(made(), "Thank you."));
    }

    @Test
    void aSearchFindsWhatHoldsTheTermAndNothingElse() {
        where(
                Capability.SEARCH_POSTS,
                () -> {
                    PostRef said = run().people().write("The #ryebread of that bakery!");
                    run().people().write("Nothing about bread.");

                    List<Signal> found = search("#ryebread");

                    assertThat(found).extracting(signal -> signal.ref().id()).containsExactly(said.id());
                    assertThat(found.get(0).kind()).isEqualTo(SignalKind.SEARCH_HIT);
                },
                () -> search("#ryebread"));
    }

    private List<Signal> reviews() {
        return run().smm().listening().reviews(run().connection(), PageRequest.first()).stream()
                .toList();
    }

    private Signal review(PostRef ref) {
        return reviews().stream()
                .filter(review -> review.ref().id().equals(ref.id()))
                .findFirst()
                .orElseThrow();
    }

    private Signal answer(Signal review, String text) {
        return run().smm().listening().answerReview(run().connection(), review, PostText.of(text));
    }

    private List<Signal> search(String term) {
        return run().smm().listening().search(run().connection(), SearchQuery.of(term), PageRequest.first()).stream()
                .toList();
    }

    private Signal made() {
        return Signal.builder(
                        SignalKind.REVIEW,
                        "review",
                        PostRef.of(run().network(), "made-up"),
                        run().connection().account(),
                        PostText.of("made up"),
                        run().environment().clock().instant())
                .actions(Set.of(SignalAction.ANSWER))
                .build();
    }

    private ContractReviews reviewHands() {
        return run().environment()
                .reviews()
                .orElseGet(() ->
                        Assertions.fail("the environment has no reviews, but " + run().network() + " declares them"));
    }
}
