package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets do not survive in a text, however they are spelt. */
class SecretMaskTest {

    private static final String PASSWORD = "päss \"word\"/+&";

    private final SecretMask mask = SecretMask.of(List.of(Secret.of(PASSWORD), Secret.of("abc")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "päss \"word\"/+&",
                "{\"pw\":\"päss \\\"word\\\"/+&\"}",
                "?password=p%C3%A4ss+%22word%22%2F%2B%26&x=1"
            })
    void theCallsOwnSecretIsMaskedInEverySpelling(String text) {
        assertThat(mask.mask(text)).contains("***").doesNotContain("word\"", "word\\\"", "word%22");
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization: Bearer abcdef.ghi_jk-l=, abcdef",
        "authorization: bearer   abcdef, abcdef",
        "Authorization: DPoP abcdef, abcdef",
        "Basic dXNlcjpwYXNz here, dXNlcjpwYXNz",
        "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl ends, eyJ",
        "half a token eyJhbGciOiJIUzI1NiJ9.eyJzdWIi, eyJ",
        "a head alone eyJhbGciOiJIUzI1NiJ9, eyJ"
    })
    void whateverLooksLikeATokenIsMasked(String text, String secret) {
        assertThat(mask.mask(text)).contains("***").doesNotContain(secret);
    }

    @Test
    void ordinaryWordsStay() {
        String text = "The bearer of this basic message met abc in May; heyJude is no token.";

        assertThat(mask.mask("abc said: heyJude")).isEqualTo("abc said: heyJude");
        assertThat(mask.mask(text)).contains("met abc in May; heyJude is no token.");
    }

    @Test
    void aLineIsMaskedBeforeItIsCutSoThatNoHalfSecretStays() {
        String line = mask.line("12345 " + PASSWORD + "\nend", 10);

        assertThat(line).isEqualTo("12345 *** …");
    }

    @Test
    void aLineIsNotCutInTheMiddleOfACharacter() {
        assertThat(mask.line("ab😀cd", 3)).isEqualTo("ab…");
        assertThat(mask.line("ab😀", 4)).isEqualTo("ab😀");
    }

    @Test
    void anExceptionThatSaysASecretIsNotClean() {
        assertThat(mask.isClean(new IllegalStateException("fine", new IllegalStateException())))
                .isTrue();
        assertThat(mask.isClean(new IllegalStateException("fine", new IllegalStateException("at " + PASSWORD))))
                .isFalse();
    }

    @Test
    void theMaskShowsNothingOfItself() {
        assertThat(mask.toString()).isEqualTo("SecretMask");
    }
}
