package io.smm.adapter.support.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each spelling that the fact sheets have, and what strangers may send instead. */
class MomentSpellingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "EPOCH_SECONDS, 1795428300, 2026-11-23T10:05:00Z",
        "EPOCH_SECONDS, 1795428300.25, 2026-11-23T10:05:00.250Z",
        "EPOCH_SECONDS, 0, 1970-01-01T00:00:00Z",
        "SECONDS_LEFT, 0, 2026-11-23T10:00:00Z",
        "SECONDS_LEFT, 61, 2026-11-23T10:01:01Z",
        "SECONDS_LEFT, 0.337, 2026-11-23T10:00:00.337Z",
        "SECONDS_LEFT, 1.0000000019, 2026-11-23T10:00:01.000000001Z",
        "MINUTES_LEFT, 19, 2026-11-23T10:19:00Z",
        "MINUTES_LEFT, 1.5, 2026-11-23T10:01:30Z",
        "ISO_8601, 2026-11-23T10:05:00.123456Z, 2026-11-23T10:05:00.123456Z",
        "ISO_8601, 2026-11-23T10:05:00.123Z, 2026-11-23T10:05:00.123Z",
        "ISO_8601, 2026-11-23T12:05:00+02:00, 2026-11-23T10:05:00Z",
        "HTTP_DATE, 'Mon, 23 Nov 2026 10:00:30 GMT', 2026-11-23T10:00:30Z",
        "HTTP_DATE, 'Mon, 23 Nov 2026 09:00:30 GMT', 2026-11-23T09:00:30Z",
        "SECONDS_LEFT_OR_DATE, 290, 2026-11-23T10:04:50Z",
        "SECONDS_LEFT_OR_DATE, 'Mon, 23 Nov 2026 10:00:30 GMT', 2026-11-23T10:00:30Z",
        "SENTENCE, 'Too much. Please try again in 9 minutes.', 2026-11-23T10:09:00Z",
        "SENTENCE, 'Try again in 1 minute', 2026-11-23T10:01:00Z",
        "SENTENCE, 'Too much; try again in 14 minutes before going on', 2026-11-23T10:14:00Z",
        "SENTENCE, 'try again in 42 seconds', 2026-11-23T10:00:42Z"
    })
    void eachSpellingIsRead(MomentSpelling spelling, String value, Instant moment) {
        assertThat(spelling.read(value, NOW)).contains(moment);
    }

    @ParameterizedTest
    @EnumSource(MomentSpelling.class)
    void whatIsNoMomentIsPassedOver(MomentSpelling spelling) {
        for (String value : new String[] {
            "",
            " ",
            "soon",
            "-1",
            "-0.5",
            "+5",
            ".5",
            "5.",
            "1.2.3",
            "1e3",
            "NaN",
            "Infinity",
            "0x10",
            "１２",
            "999999999999999999",
            "9999999999999999999",
            "9".repeat(10_000),
            "1." + "9".repeat(10_000),
            "9999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59Z",
            "2026-13-45T10:00:00Z",
            "2026-11-23T10:05:00",
            "Fri, 31 Dec 9999 10:00:00 GMT",
            "Monday"
        }) {
            assertThat(spelling.read(value, NOW))
                    .as("%s of '%s'", spelling, value)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try again in some minutes",
                "try again in -3 minutes",
                "retry again in 3 minutesworth",
                "try again in 3 moons",
                "try again in 527041 minutes",
                "try again in 9999999999999999999 minutes",
                "9 minutes"
            })
    void aSentenceThatNamesNoTimeIsPassedOver(String sentence) {
        assertThat(MomentSpelling.SENTENCE.read(sentence, NOW)).isEmpty();
        assertThat(MomentSpelling.SENTENCE.read(" ".repeat(1_000) + "try again in 3 minutes", NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPOCH_SECONDS 1827050400 1827050401",
                "SECONDS_LEFT 31622400 31622401",
                "MINUTES_LEFT 527040 527041"
            })
    void whatIsMoreThanAYearAheadIsPassedOver(String spelledLatestAndLater) {
        String[] words = spelledLatestAndLater.split(" ");
        MomentSpelling spelling = MomentSpelling.valueOf(words[0]);

        assertThat(spelling.read(words[1], NOW)).contains(Instant.parse("2027-11-24T10:00:00Z"));
        assertThat(spelling.read(words[2], NOW)).isEmpty();
    }
}
