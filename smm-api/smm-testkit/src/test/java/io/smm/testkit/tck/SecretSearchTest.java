package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretSearchTest {

    private static final String TOKEN = "0123456789abcdefghijklmnopqrstuv";

    /** Made of what the two alphabets of Base64 and addresses write differently. */
    private static final String ODD = "päss wörd>>??&";

    private final SecretSearch search = new SecretSearch(List.of(Secret.of(TOKEN), Secret.of("short"), Secret.of(ODD)));

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
    void aSecretInTheMidstOfOtherBytesIsFoundInBase64WhereverItBegins() {
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            for (String before : List.of("", "a:", "ab:", "abc:", "bakery.example:")) {
                for (String after : List.of("", ":", ":z", ":yz")) {
                    byte[] bytes = (before + ODD + after).getBytes(StandardCharsets.UTF_8);

                    assertThat(search.findsIn("Basic " + encoder.encodeToString(bytes)))
                            .as("between '%s' and '%s'", before, after)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aSecretInAnAddressIsFound() {
        assertThat(search.findsIn("GET /session?password=p%C3%A4ss+w%C3%B6rd%3E%3E%3F%3F%26"))
                .isTrue();
        assertThat(search.findsIn("GET /session?password=p%C3%A4ss%20w%C3%B6rd%3E%3E%3F%3F%26"))
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
