package io.smm.metrics.earned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShareOfVoiceTest {

    @Test
    void itIsThePartOfTheComparedSetAndTheSetIsItsName() {
        ShareOfVoice voices = ShareOfVoice.by(VoiceBase.MENTIONS)
                .brand("us", 30)
                .brand("them", 60)
                .brand("quiet", 0)
                .build();

        assertThat(voices.of("us").fraction()).contains(Fraction.of(1, 3));
        assertThat(voices.of("them").fraction()).contains(Fraction.of(2, 3));
        assertThat(voices.of("quiet").fraction()).contains(Fraction.ZERO);
        assertThat(voices.of("us").metric().name()).isEqualTo("share-of-voice(mentions of us+them+quiet)");
        assertThat(voices.of("us").metric().code()).contains("E-07");
        assertThat(voices.of("us").evidence().used()).isEqualTo(3);
        assertThat(voices.brands()).containsExactly("us", "them", "quiet");
    }

    @Test
    void anotherBaseIsAnotherMetric() {
        ShareOfVoice authors = ShareOfVoice.by(VoiceBase.AUTHORS)
                .brand("us", 1)
                .brand("them", 3)
                .build();

        assertThat(authors.of("us").metric().name()).isEqualTo("share-of-voice(authors of us+them)");
        assertThat(authors.of("us").fraction()).contains(Fraction.of(1, 4));
        assertThat(authors.base()).isEqualTo(VoiceBase.AUTHORS);
    }

    @Test
    void oneUnknownNumberLeavesTheWholeUnknown() {
        ShareOfVoice voices =
                ShareOfVoice.by(VoiceBase.REACH).brand("us", 30).unknown("them").build();

        assertThat(voices.of("us").reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(voices.of("us").explanation()).isEqualTo("reach not known: them");
        assertThat(voices.of("us").evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 1L));
    }

    @Test
    void nobodyHavingAnyIsUndefinedAndBelowZeroIsRefused() {
        ShareOfVoice none = ShareOfVoice.by(VoiceBase.MENTIONS).brand("us", 0).build();
        ShareOfVoice refused = ShareOfVoice.by(VoiceBase.MENTIONS)
                .brand("us", 5)
                .brand("them", -1)
                .build();

        assertThat(none.of("us").reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(refused.of("us").reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(refused.of("us").explanation()).contains("them");
    }

    @Test
    void whatIsNoSetIsRefused() {
        assertThatThrownBy(() -> ShareOfVoice.by(VoiceBase.MENTIONS).build()).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ShareOfVoice.by(VoiceBase.MENTIONS)
                        .brand("us", 1)
                        .brand("us", 2)
                        .brand(" ", 3)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
        ShareOfVoice voices = ShareOfVoice.by(VoiceBase.MENTIONS).brand("us", 1).build();
        assertThatThrownBy(() -> voices.of("them")).isInstanceOf(InvalidInputException.class);
    }
}
