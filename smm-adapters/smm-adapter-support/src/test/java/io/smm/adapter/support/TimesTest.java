package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as the lexicons spell them. Source: AT Protocol, lexicon string format "datetime". */
class TimesTest {

    @Test
    void oursAreInUtcWithThreeDigits() {
        assertThat(Times.format(Instant.parse("2026-11-23T10:00:00Z"))).isEqualTo("2026-11-23T10:00:00.000Z");
        assertThat(Times.format(Instant.parse("2026-11-23T10:00:00.987654321Z")))
                .isEqualTo("2026-11-23T10:00:00.987Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:00Z, 2026-11-23T10:00:00Z",
        "2026-11-23T10:00:00.123456Z, 2026-11-23T10:00:00.123456Z",
        "2026-11-23T12:00:00.5+02:00, 2026-11-23T10:00:00.5Z",
        "1985-04-12T23:20:50.123-00:00, 1985-04-12T23:20:50.123Z"
    })
    void theirsAreReadInEveryZone(String text, Instant instant) {
        assertThat(Times.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-23",
                "2026-11-23T10:00:00",
                "2026-13-23T10:00:00Z",
                "2026-02-30T10:00:00.000Z",
                "2026-11-23T24:00:00.000Z"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(Times.parse(text)).isEmpty();
    }

    @Test
    void theServersWordStandsInForTheAuthors() {
        assertThat(Times.saidAt("yesterday", "2026-11-23T10:00:00Z")).isEqualTo("2026-11-23T10:00:00Z");
        assertThatThrownBy(() -> Times.saidAt("", "")).isInstanceOf(MalformedAnswerException.class);
    }
}
