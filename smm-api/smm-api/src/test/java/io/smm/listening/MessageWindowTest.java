package io.smm.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The networks' rules for writing to somebody, as data. */
class MessageWindowTest {

    private static final Instant WROTE = Instant.parse("2026-05-04T08:00:00Z");
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);

    private static final MessageWindow META = MessageWindow.within(Duration.ofHours(24), "Messenger Platform", CHECKED)
            .orWhenAPersonWrites(Duration.ofDays(7));
    private static final MessageWindow TIKTOK = MessageWindow.within(Duration.ofHours(48), "TikTok vendors", CHECKED)
            .atMost(10);
    private static final MessageWindow TELEGRAM = MessageWindow.afterTheyWrote("Bot API", CHECKED);
    private static final MessageWindow X = MessageWindow.none("X: the recipient's settings", CHECKED);

    @Test
    void aProgramHasADayAndAPersonSevenOnMeta() {
        Sendability sending = META.apply(Optional.of(WROTE), 3);

        assertThat(sending.allows(WROTE.plus(Duration.ofHours(24)).minusNanos(1), false))
                .isTrue();
        assertThat(sending.allows(WROTE.plus(Duration.ofHours(24)), false)).isFalse();
        assertThat(sending.allows(WROTE.plus(Duration.ofHours(24)), true)).isTrue();
        assertThat(sending.allows(WROTE.plus(Duration.ofDays(7)), true)).isFalse();
        assertThat(sending.why()).contains("24 hours", "168 hours when a person writes", "Messenger Platform");
    }

    @Test
    void tenMessagesInTwoDaysAndNoMoreOnTikTok() {
        assertThat(TIKTOK.apply(Optional.of(WROTE), 9).left()).isEqualTo(OptionalInt.of(1));
        assertThat(TIKTOK.apply(Optional.of(WROTE), 9).allows(WROTE, false)).isTrue();
        assertThat(TIKTOK.apply(Optional.of(WROTE), 10).allows(WROTE, true)).isFalse();
        assertThat(TIKTOK.apply(Optional.of(WROTE), 0).until()).contains(WROTE.plus(Duration.ofHours(48)));
    }

    @Test
    void whoNeverWroteCannotBeWrittenToWhereTheyMustWriteFirst() {
        assertThat(TELEGRAM.apply(Optional.empty(), 0).allows(WROTE, true)).isFalse();
        assertThat(TELEGRAM.apply(Optional.empty(), 0).why()).contains("not written first");
        assertThat(TELEGRAM.apply(Optional.of(WROTE), 50).allows(WROTE.plus(Duration.ofDays(900)), false))
                .isTrue();
    }

    @Test
    void whereTheRecipientsSettingsDecideNothingIsRefusedBeforehand() {
        assertThat(X.apply(Optional.empty(), 0).allows(WROTE, false)).isTrue();
    }

    @Test
    void aPersonsWindowThatIsNoLongerIsRefused() {
        MessageWindow day = MessageWindow.within(Duration.ofHours(24), "test", CHECKED);
        assertThatThrownBy(() -> day.orWhenAPersonWrites(Duration.ofHours(24)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("whenAPersonWrites");
    }
}
