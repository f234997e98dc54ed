package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.error.SmmException;
import io.smm.error.WindowClosedException;
import io.smm.post.AllowedOperation;
import io.smm.post.EditedPost;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.PublishedPost;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is edited is the post that stands; a new id is told, and a closed window is refused as such. */
abstract class EditContract extends ContractGroup {

    EditContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void anEditChangesThePostThatStandsAndMakesNoOther() {
        where(
                Capability.EDIT_POST,
                () -> {
                    PostRef ref = run().publishedPlain("We open at nine.");
                    int requests = run().server().publishRequests();

                    EditedPost edited = edit(ref, "We open at ten.");

                    assertThat(edited.before()).isEqualTo(ref);
                    assertThat(run().server().standingPosts()).isEqualTo(1);
                    assertThat(run().server().publishRequests())
                            .as("requests that make a post")
                            .isEqualTo(requests);
                    assertReads(edited, "We open at ten.");
                },
                this::editSomething);
    }

    @Test
    void theSameEditTwiceIsTheSameAsOnce() {
        where(
                Capability.EDIT_POST,
                () -> {
                    PostRef ref = run().publishedPlain("We open at nine.");
                    EditedPost once = edit(ref, "We open at ten.");

                    EditedPost twice = edit(once.publication().ref(), "We open at ten.");

                    assertThat(twice.publication().ref())
                            .isEqualTo(once.publication().ref());
                    assertThat(run().server().standingPosts()).isEqualTo(1);
                },
                this::editSomething);
    }

    @Test
    void anEditThatGivesANewIdTellsIt() {
        where(
                Capability.EDIT_POST,
                () -> {
                    PostRef ref = run().publishedPlain("We open at nine.");
                    if (!run().server().giveNewIdsOnEdit()) {
                        return; // ids stay here, and that is another test
                    }

                    EditedPost edited = edit(ref, "We open at ten.");

                    assertThat(edited.hasNewId()).isTrue();
                    assertThat(run().server().standingPosts()).isEqualTo(1);
                    assertReads(edited, "We open at ten.");
                },
                this::editSomething);
    }

    @Test
    void anEditAfterItsTimeIsRefusedAsSuchAndChangesNothing() {
        where(
                Capability.EDIT_POST,
                () -> {
                    Publication publication = run().published(run().posts().plain("We open at nine."));
                    Optional<Duration> end = run().server().editsEndAfter();
                    if (end.isEmpty()) {
                        assertThat(allowedEdit(publication).until()).isEmpty();
                        return;
                    }
                    assertThat(allowedEdit(publication).until())
                            .contains(publication.publishedAt().plus(end.get()));
                    sleep(end.get());

                    SmmException refusal = ContractRun.failureOf(() -> edit(publication.ref(), "We open at ten."));

                    assertThat(refusal).isExactlyInstanceOf(WindowClosedException.class);
                    assertThat(allowedEdit(publication).allowed()).isFalse();
                },
                this::editSomething);
    }

    private void editSomething() {
        edit(PostRef.of(run().network(), "some-post"), "We open at ten.");
    }

    private EditedPost edit(PostRef ref, String text) {
        return run().smm()
                .publishing()
                .edit(
                        run().connection(),
                        ref,
                        PostEdit.builder().text(PostText.of(text)).build());
    }

    private AllowedOperation allowedEdit(Publication publication) {
        return run().smm().publishing().allowedOperations(run().connection(), publication).stream()
                .filter(operation -> operation.act() == AllowedOperation.Act.EDIT)
                .findFirst()
                .orElseThrow();
    }

    private void assertReads(EditedPost edited, String text) {
        if (run().declares(Capability.READ_POST)) {
            assertThat(run().smm()
                            .publishing()
                            .read(run().connection(), edited.publication().ref())
                            .map(PublishedPost::text)
                            .map(PostText::text))
                    .contains(text);
        }
    }

    private void sleep(Duration time) {
        Instant until = run().environment().clock().instant().plus(time);
        try {
            run().environment().sleeper().sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            Assertions.fail("interrupted", interrupted);
        }
        assertThat(run().environment().clock().instant()).isAfterOrEqualTo(until);
    }
}
