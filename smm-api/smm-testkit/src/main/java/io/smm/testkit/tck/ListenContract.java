package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.PageRequest;
import io.smm.error.NotFoundException;
import io.smm.error.SmmException;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.post.Delivery;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.testkit.SmmAssertions;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What people say is heard, once and by its author, and can be answered. */
abstract class ListenContract extends ContractGroup {

    ListenContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void aCommentIsReadWithWhoSaidItAndBelowWhat() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.READ_COMMENTS,
                () -> {
                    PostRef said = run().people().comment(post, "Rye bread!");

                    List<Signal> comments = comments(post);

                    assertThat(comments).hasSize(1);
                    Signal comment = comments.get(0);
                    assertThat(comment.kind()).isEqualTo(SignalKind.COMMENT);
                    assertThat(comment.nativeKind()).isNotBlank();
                    assertThat(comment.ref().id()).isEqualTo(said.id());
                    assertThat(comment.text().text()).isEqualTo("Rye bread!");
                    assertThat(comment.author().id())
                            .isNotEqualTo(run().connection().account().id());
                    assertThat(comment.inReplyTo().map(PostRef::id)).contains(post.id());
                },
                () -> comments(post));
    }

    @Test
    void aCommentBelowACommentIsReadToo() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.READ_COMMENTS,
                () -> {
                    PostRef first = run().people().comment(post, "Rye bread!");
                    run().people().comment(first, "With seeds!");

                    assertThat(comments(post))
                            .extracting(comment -> comment.text().text())
                            .containsExactlyInAnyOrder("Rye bread!", "With seeds!");
                },
                () -> comments(post));
    }

    @Test
    void aPostWithoutCommentsHasAnEmptyList() {
        PostRef post = run().publishedPlain("Nobody says anything.");
        where(Capability.READ_COMMENTS, () -> assertThat(comments(post)).isEmpty(), () -> comments(post));
    }

    @Test
    void theCommentsOfADeletedPostAreNotFound() {
        PostRef post = run().publishedPlain("Soon gone.");
        where(
                Capability.READ_COMMENTS,
                () -> {
                    if (!run().declares(Capability.DELETE_POST)) {
                        return; // without deleting there is no post that certainly does not stand
                    }
                    run().smm().publishing().delete(run().connection(), post);

                    SmmException error = ContractRun.failureOf(() -> comments(post));

                    assertThat(error).isExactlyInstanceOf(NotFoundException.class);
                },
                () -> comments(post));
    }

    @Test
    void anAnswerStandsBelowWhatItAnswersAndIsNotAmongTheComments() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.READ_COMMENTS,
                () -> {
                    run().people().comment(post, "Rye bread!");
                    Signal comment = comments(post).get(0);
                    where(Capability.ANSWER, () -> assertAnswered(post, comment), () -> answer(comment));
                },
                () -> comments(post));
    }

    @Test
    void aMentionIsRead() {
        where(
                Capability.READ_MENTIONS,
                () -> {
                    PostRef said = run().people().mention("bakes well.");

                    List<Signal> mentions = mentions();

                    assertThat(mentions).hasSize(1);
                    Signal mention = mentions.get(0);
                    assertThat(mention.kind()).isEqualTo(SignalKind.MENTION);
                    assertThat(mention.ref().id()).isEqualTo(said.id());
                    assertThat(mention.text().text()).contains("bakes well.");
                    assertThat(mention.author().id())
                            .isNotEqualTo(run().connection().account().id());
                },
                this::mentions);
    }

    @Test
    void aCommentBelowOurPostIsNoMention() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.READ_MENTIONS,
                () -> {
                    if (run().declares(Capability.READ_COMMENTS)) {
                        run().people().comment(post, "Rye bread!");
                    }

                    assertThat(mentions()).isEmpty();
                },
                this::mentions);
    }

    @Test
    void aLikeIsToldWithWhoDidItAndOfWhichPost() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.READ_NOTIFICATIONS,
                () -> {
                    if (!run().people().like(post)) {
                        return; // nobody likes anything here
                    }

                    assertThat(notifications()).singleElement().satisfies(like -> {
                        assertThat(like.kind()).isEqualTo(SignalKind.LIKE);
                        assertThat(like.nativeKind()).isNotBlank();
                        assertThat(like.subject().map(PostRef::id)).contains(post.id());
                        assertThat(like.ref().id()).isNotEqualTo(post.id());
                        assertThat(like.text().text()).isEmpty();
                        assertThat(like.actions())
                                .as("it has no words to answer")
                                .isEmpty();
                        assertThat(like.author().id())
                                .isNotEqualTo(run().connection().account().id());
                    });
                },
                this::notifications);
    }

    @Test
    void aFollowIsToldAndConcernsNoPost() {
        where(
                Capability.READ_NOTIFICATIONS,
                () -> {
                    if (!run().people().follow()) {
                        return; // nobody follows anybody here
                    }

                    assertThat(notifications()).singleElement().satisfies(follow -> {
                        assertThat(follow.kind()).isEqualTo(SignalKind.FOLLOW);
                        assertThat(follow.subject()).isEmpty();
                        assertThat(follow.inReplyTo()).isEmpty();
                        assertThat(follow.author().id())
                                .isNotEqualTo(run().connection().account().id());
                    });
                },
                this::notifications);
    }

    @Test
    void aMentionIsToldUnderTheIdThatItHasAmongTheMentions() {
        where(
                Capability.READ_NOTIFICATIONS,
                () -> {
                    if (run().declares(Capability.READ_MENTIONS)) {
                        PostRef said = run().people().mention("bakes well.");

                        assertThat(notifications()).singleElement().satisfies(mention -> {
                            assertThat(mention.kind()).isEqualTo(SignalKind.MENTION);
                            assertThat(mention.ref().id()).isEqualTo(said.id());
                            assertThat(mention.text().text()).contains("bakes well.");
                        });
                    }
                },
                this::notifications);
    }

    private void assertAnswered(PostRef post, Signal comment) {
        assertThat(comment.actions()).contains(SignalAction.ANSWER);
        int before = run().server().standingPosts();

        Delivery answer = answer(comment);

        SmmAssertions.assertThat(answer).isPublished();
        assertThat(run().server().standingPosts() - before).isEqualTo(1);
        assertThat(comments(post))
                .extracting(signal -> signal.ref().id())
                .containsExactly(comment.ref().id());
        if (run().declares(Capability.READ_POST)) {
            PostRef ours = answer.publications().get(0).ref();
            assertThat(run().smm()
                            .publishing()
                            .read(run().connection(), ours)
                            .orElseThrow()
                            .replyTo()
                            .map(PostRef::id))
                    .contains(comment.ref().id());
        }
    }

    private Delivery answer(Signal signal) {
        return run().smm().listening().answer(run().connection(), signal, PostText.of("Thank you, we will."));
    }

    private List<Signal> comments(PostRef post) {
        return run().smm().listening().comments(run().connection(), post, PageRequest.first()).stream()
                .toList();
    }

    private List<Signal> notifications() {
        return run().smm().listening().notifications(run().connection(), PageRequest.first()).stream()
                .toList();
    }

    private List<Signal> mentions() {
        return run().smm().listening().mentions(run().connection(), PageRequest.first()).stream()
                .toList();
    }
}
