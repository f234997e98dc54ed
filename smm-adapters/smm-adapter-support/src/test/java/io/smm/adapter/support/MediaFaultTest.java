package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.MediaSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is gone or has changed is the caller's to see to, not trouble of the network; no message names its path. */
class MediaFaultTest {

    private static final Operation UPLOAD = Operation.repeatable("upload");

    private final Testnet net = new Testnet();

    MediaFaultTest() throws IOException {}

    @AfterEach
    void everyConnectionIsGivenBack() throws Exception {
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void aFileThatIsGone(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("secret-name.png"), new byte[100]);
        MediaSource source = MediaSource.ofFile(file);
        Files.delete(file);

        SmmException error = failure(UPLOAD, source);

        assertRejected(error);
        assertThat(error).hasMessageContaining("NoSuchFileException");
        assertThat(error.toString()).doesNotContain("secret-name");
        assertThat(error).hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 101, 8_192, 100_000})
    void aFileOfAnotherSizeThanAnnounced(int size) {
        MediaSource source = MediaSource.ofStream("changing", 100, () -> new ByteArrayInputStream(new byte[size]));

        SmmException error = failure(UPLOAD, source);

        assertRejected(error);
        assertThat(error).hasMessageContaining("100 were announced");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 101, 8_192})
    void anEffectThatCannotHaveGoneOutWholeDidNotHappen(int size) {
        MediaSource source = MediaSource.ofStream("changing", 100, () -> new ByteArrayInputStream(new byte[size]));

        assertRejected(failure(Testnet.SAY, source));
    }

    @Test
    void anEffectThatMayHaveGoneOutWholeStaysInDoubt() {
        MediaSource source = MediaSource.ofStream("failing late", 100, () -> new ByteArrayInputStream(new byte[100]) {
            @Override
            public void close() throws IOException {
                throw new IOException("after the last byte");
            }
        });

        assertThat(failure(Testnet.SAY, source)).isInstanceOf(UnknownOutcomeException.class);
    }

    private static void assertRejected(SmmException error) {
        assertThat(error).isInstanceOf(MediaRejectedException.class);
        assertThat(error.retryAdvice())
                .isEqualTo(RetryAdvice.afterAction("give a file that can be read and does not change"));
    }

    private SmmException failure(Operation operation, MediaSource source) {
        ApiCall<String> call = ApiCall.post(
                operation,
                Caller.of(TestContext.CONNECTION),
                net.url(),
                RequestContent.media("image/png", source),
                json -> "");
        return catchThrowableOfType(SmmException.class, () -> net.client().call(call));
    }
}
