package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.PageRequest;
import io.smm.error.SmmException;
import io.smm.error.WindowClosedException;
import io.smm.listening.ActionOffer;
import io.smm.listening.SeenBy;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** An act on what somebody said has the effect that was offered, and no other. */
abstract class ModerateContract extends ContractGroup {

    ModerateContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void aHiddenCommentStandsUnseenAndCanBeShownAgain() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.HIDE_COMMENT,
                () -> {
                    Signal comment = commentBelow(post, "Buy my shoes!");
                    if (!comment.actions().contains(SignalAction.HIDE)) {
                        return; // this network keeps comments back in another way
                    }

                    Signal hidden = act(comment, SignalAction.HIDE).orElseThrow();

                    assertThat(hands().stands(comment.ref())).as("stands").isTrue();
                    assertSeen(post, comment, SignalAction.HIDE);
                    assertThat(hidden.actions()).contains(SignalAction.UNHIDE).doesNotContain(SignalAction.HIDE);
                    act(hidden, SignalAction.UNHIDE);
                    assertThat(hands().strangersSee(post, comment.ref())).isTrue();
                },
                () -> act(made(SignalAction.HIDE), SignalAction.HIDE));
    }

    @Test
    void hidingTwiceIsTheSameAsHidingOnce() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.HIDE_COMMENT,
                () -> {
                    Signal comment = commentBelow(post, "Buy my shoes!");
                    if (comment.actions().contains(SignalAction.HIDE)) {
                        act(comment, SignalAction.HIDE);
                        act(comment, SignalAction.HIDE);

                        assertSeen(post, comment, SignalAction.HIDE);
                    }
                },
                () -> act(made(SignalAction.HIDE), SignalAction.HIDE));
    }

    @Test
    void aRemovedCommentIsGone() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.REMOVE_COMMENT,
                () -> {
                    Signal comment = commentBelow(post, "Buy my shoes!");
                    ActionOffer offer = comment.offer(SignalAction.REMOVE).orElseThrow();

                    Optional<Signal> left = act(comment, SignalAction.REMOVE);

                    assertThat(left).isEmpty();
                    assertThat(hands().stands(comment.ref())).isFalse();
                    assertThat(offer.effect().seenBy()).isEqualTo(SeenBy.NOBODY);
                    assertThat(offer.effect().reversible()).isFalse();
                },
                () -> act(made(SignalAction.REMOVE), SignalAction.REMOVE));
    }

    @Test
    void inAClosedThreadNobodyElseCanComment() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.CLOSE_COMMENTS,
                () -> {
                    Signal comment = commentBelow(post, "Rye!");

                    act(comment, SignalAction.CLOSE_THREAD);

                    assertThat(hands().strangersCanComment(post)).isFalse();
                },
                () -> act(made(SignalAction.CLOSE_THREAD), SignalAction.CLOSE_THREAD));
    }

    @Test
    void aReactionCanBeTakenBack() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.REACT,
                () -> {
                    Signal comment = commentBelow(post, "Rye!");

                    Signal liked = act(comment, SignalAction.LIKE).orElseThrow();
                    Signal unliked = act(liked, SignalAction.UNLIKE).orElseThrow();

                    assertThat(liked.actions()).contains(SignalAction.UNLIKE);
                    assertThat(unliked.actions()).contains(SignalAction.LIKE);
                },
                () -> act(made(SignalAction.LIKE), SignalAction.LIKE));
    }

    @Test
    void whatASignalDoesNotOfferIsRefusedWithWhatItOffers() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.READ_COMMENTS,
                () -> {
                    Signal comment = commentBelow(post, "Rye!");

                    SmmException refusal = ContractRun.failureOf(() -> act(comment, SignalAction.REJECT));

                    if (run().declares(Capability.HIDE_COMMENT)
                            && !comment.actions().contains(SignalAction.REJECT)) {
                        assertThat(refusal)
                                .isExactlyInstanceOf(WindowClosedException.class)
                                .hasMessageContaining("instead: ");
                    }
                },
                () -> run().smm().listening().comments(run().connection(), post, PageRequest.first()));
    }

    /** Strangers see the comment exactly as far as the offer said. */
    private void assertSeen(PostRef post, Signal comment, SignalAction action) {
        SeenBy seenBy = comment.offer(action).orElseThrow().effect().seenBy();
        assertThat(hands().strangersSee(post, comment.ref()))
                .as("seen at once by strangers, where the offer said %s", seenBy)
                .isEqualTo(seenBy == SeenBy.EVERYONE);
    }

    private Optional<Signal> act(Signal signal, SignalAction action) {
        return run().smm().listening().act(run().connection(), signal, action);
    }

    private Signal commentBelow(PostRef post, String text) {
        run().people().comment(post, text);
        List<Signal> comments = run().smm().listening().comments(run().connection(), post, PageRequest.first()).stream()
                .toList();
        assertThat(comments).hasSize(1);
        return comments.get(0);
    }

    private Signal made(SignalAction action) {
        return Signal.builder(
                        SignalKind.COMMENT,
                        "comment",
                        PostRef.of(run().network(), "made-up"),
                        run().connection().account(),
                        PostText.of("made up"),
                        run().environment().clock().instant())
                .actions(Set.of(action))
                .build();
    }

    private ContractModeration hands() {
        return run().environment()
                .moderation()
                .orElseGet(() -> Assertions.fail("the environment does not show what moderation did, but "
                        + run().network() + " declares some"));
    }
}
