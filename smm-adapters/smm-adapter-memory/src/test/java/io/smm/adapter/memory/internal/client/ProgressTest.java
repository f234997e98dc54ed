package io.smm.adapter.memory.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import io.smm.testkit.TestImages;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Post POST = Post.builder(PostPart.builder(PostText.of("One"))
                    .image(TestImages.png(1, "First"))
                    .build())
            .then(PostPart.of(PostText.of("Two")))
            .build();

    @Test
    void everyStepLeadsToTheNext() {
        Progress progress = Progress.beginning("key");
        assertThat(progress.toState(POST).next()).isEqualTo(StepKind.PREPARE);

        progress = progress.withMedia("image-1", true);
        assertThat(progress.toState(POST).next()).isEqualTo(StepKind.EFFECT);

        progress = progress.withPieceDone();
        assertThat(progress.toState(POST).next()).isEqualTo(StepKind.EFFECT);
        assertThat(progress.keyOf(progress.done())).isEqualTo("key.1");

        assertThat(progress.withPieceDone().toState(POST).next()).isEqualTo(StepKind.NONE);
    }

    @Test
    void whatIsWrittenIsRead() {
        Progress progress = Progress.beginning("kéy").withMedia("image-1", true).withPieceDone();

        assertThat(Progress.read(progress.toState(POST), POST)).isEqualTo(progress);
    }

    @Test
    void formatOneStaysReadable() {
        // Written once by this class and never changed: what lies in a store today is read by every later version.
        byte[] stored = HexFormat.of().parseHex("00036b657900000000000000010007696d6167652d31");

        assertThat(Progress.read(PublishState.of(1, stored, StepKind.EFFECT), POST))
                .isEqualTo(Progress.beginning("key").withMedia("image-1", true));
    }

    @Test
    void anotherFormatIsRefused() {
        PublishState later = PublishState.of(3, new byte[] {1}, StepKind.EFFECT);

        assertThatThrownBy(() -> Progress.read(later, POST))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is 3");
    }

    @Test
    void halfAStateIsRefused() {
        byte[] whole = Progress.beginning("key")
                .withMedia("image-1", true)
                .toState(POST)
                .bytes();
        for (int length = 0; length < whole.length; length++) {
            PublishState half = PublishState.of(2, Arrays.copyOf(whole, length), StepKind.EFFECT);

            assertThatThrownBy(() -> Progress.read(half, POST)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void aStateOfALongerPostIsRefused() {
        PublishState done =
                Progress.beginning("key").withPieceDone().withPieceDone().toState(POST);

        assertThatThrownBy(() -> Progress.read(done, Post.of("Only one part")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not of this post");
    }

    @Test
    void aVideoThatIsNotReadyIsLookedAtBeforeThePartIsPosted() {
        Progress uploaded = Progress.beginning("key").withMedia("video-1", false);

        assertThat(uploaded.toState(POST).next()).isEqualTo(StepKind.PREPARE);
        assertThat(uploaded.withNextReady().toState(POST).next()).isEqualTo(StepKind.EFFECT);
    }
}
