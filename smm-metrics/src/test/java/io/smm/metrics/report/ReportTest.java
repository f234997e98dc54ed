package io.smm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Section SECTION = Section.of("Overview", "In short.", Notes.of("Nothing happened."));

    @Test
    void defaultsAreUtcAndReal() {
        Report report = Report.builder("Spring", Instant.EPOCH).section(SECTION).build();

        assertThat(report.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(report.simulated()).isFalse();
        assertThat(report.subtitle()).isEmpty();
        assertThat(report.sections()).containsExactly(SECTION);
    }

    @Test
    void equalReportsAreEqual() {
        assertThat(Report.builder("Spring", Instant.EPOCH).section(SECTION).build())
                .isEqualTo(
                        Report.builder("Spring", Instant.EPOCH).section(SECTION).build())
                .isNotEqualTo(Report.builder("Spring", Instant.EPOCH)
                        .section(SECTION)
                        .markSimulated()
                        .build());
    }

    @Test
    void laterChangesOfTheInputDoNotReachTheReport() {
        List<Block> blocks = new ArrayList<>(List.of(Notes.of("a")));
        Section section = new Section("S", Optional.empty(), blocks);
        blocks.clear();

        assertThat(section.blocks()).hasSize(1);
        assertThatThrownBy(() -> section.blocks().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatSaysNothingIsRefused() {
        assertThatThrownBy(() -> Report.builder(" ", Instant.EPOCH).build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
        assertThatThrownBy(() -> new Section(" ", Optional.empty(), List.of()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Notes.of(" ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new KeyFigures(List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new KeyFigure(" ", new Cell.Text("a"), Optional.empty()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Findings(List.of(), -1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void findingsCountWhatTheyDoNotShow() {
        assertThat(new Findings(List.of(), 7).total()).isEqualTo(7);
    }
}
