package io.smm.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportDeskTest {

    @Test
    void aTitleNeverEndsInHalfAnEmoji() {
        String croissants = "\uD83E\uDD50".repeat(39);

        assertThat(ReportDesk.beginningOf("x" + croissants + "\uD83E\uDD50 and more"))
                .isEqualTo("x" + croissants);
        assertThat(ReportDesk.beginningOf("Short \uD83E\uDD50")).isEqualTo("Short \uD83E\uDD50");
        assertThat(ReportDesk.beginningOf("Monday: croissants")).isEqualTo("Monday");
    }
}
