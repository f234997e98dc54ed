package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretSearchTest {

    private static final String TOKEN = "0123456789abcdefghijklmnopqrstuv";

    private final SecretSearch search = new SecretSearch(List.of(Secret.of(TOKEN), Secret.of("short")));

    @Test
    void aWholeSecretIsFound() {
        assertThat(search.findsIn("Authorization: Bearer " + TOKEN)).isTrue();
        assertThat(search.findsIn("password=short")).isTrue();
    }

    @Test
    void theHalfThatACarelessMaskLeavesIsFound() {
        assertThat(search.findsIn("token ****" + TOKEN.substring(16))).isTrue();
    }

    @Test
    void aSecretInBase64IsFound() {
        assertThat(search.findsIn("Basic MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY="))
                .isTrue();
    }

    @Test
    void aSecretInACauseOrInWhatWasSuppressedIsFound() {
        RuntimeException suppressing = new RuntimeException("harmless");
        suppressing.addSuppressed(new IllegalStateException("refused: " + TOKEN));

        assertThat(search.findsIn(new RuntimeException("harmless", new IllegalStateException(TOKEN))))
                .isTrue();
        assertThat(search.findsIn(suppressing)).isTrue();
    }

    @Test
    void aSecretInBytesIsFoundInAnyUnicodeEncoding() {
        assertThat(search.findsIn(("x" + TOKEN).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(search.findsIn(TOKEN.getBytes(StandardCharsets.UTF_16BE))).isTrue();
        assertThat(search.findsIn(TOKEN.getBytes(StandardCharsets.UTF_16LE))).isTrue();
    }

    @Test
    void whatIsNoSecretIsNotFound() {
        assertThat(search.findsIn("Secret[masked], token ****uv")).isFalse();
        assertThat(search.findsIn(new RuntimeException("masked"))).isFalse();
        assertThat(search.findsIn(new byte[] {1, 2, 3})).isFalse();
    }
}
