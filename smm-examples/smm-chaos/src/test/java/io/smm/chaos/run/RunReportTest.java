package io.smm.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import io.smm.chaos.run.Tally.Figure;
import io.smm.post.plan.PlanId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run came to is said so that a person and a script see it. */
class RunReportTest {

    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theLastLineHasAlwaysTheSameSixFigures() {
        assertThat(tally(Figure.PUBLISHED, Figure.REFUSED, Figure.OPEN)
                        .and(tally(Figure.UNKNOWN))
                        .sums())
                .isEqualTo("planned 4 published 1 lost 0 twice 0 unknown 1 undecidable 0");
    }

    @Test
    void aSoundRunFailsByOneLostDoubledOrNeedlesslyUnknownPost() {
        assertThat(report(Broken.NOTHING, tally(Figure.PUBLISHED)).asExpected()).isTrue();
        assertThat(report(Broken.NOTHING, tally(Figure.LOST)).asExpected()).isFalse();
        assertThat(report(Broken.NOTHING, tally(Figure.TWICE)).asExpected()).isFalse();
        assertThat(report(Broken.NOTHING, tally(Figure.UNKNOWN)).asExpected()).isFalse();
    }

    @Test
    void aBrokenRunFailsWhenNothingIsLostOrDoubled() {
        assertThat(report(Broken.NO_RECONCILIATION, tally(Figure.TWICE)).asExpected())
                .isTrue();
        assertThat(report(Broken.INTENT_AFTER_SEND, tally(Figure.LOST)).asExpected())
                .isTrue();
        assertThat(report(Broken.NO_RECONCILIATION, tally(Figure.PUBLISHED, Figure.OPEN))
                        .asExpected())
                .isFalse();
    }

    @Test
    void thePictureShowsWhoWasGoneAndNeedsNothingElse() throws Exception {
        Path page = folder.resolve("target").resolve("chaos.html");

        ChaosPage.write(page, List.of(report(Broken.NOTHING, tally(Figure.TWICE))));

        assertThat(Files.readString(page))
                .contains("FAILED", "planned 1 published 0 lost 0 twice 1", "seconds late, at most 12")
                .contains("killed 2026-11-23T10:00:05Z to 2026-11-23T10:00:08Z")
                .doesNotContain("http:", "https:", "src=", "<script", "NaN");
    }

    private static Tally tally(Figure... figures) {
        Tally tally = new Tally();
        for (Figure figure : figures) {
            tally.count(Profile.READ_BACK, Figure.PLANNED);
            tally.count(Profile.READ_BACK, figure);
        }
        return tally;
    }

    private static RunReport report(Broken broken, Tally tally) {
        return new RunReport(
                "one process",
                broken,
                1,
                7,
                List.of(new Calendar.Planned(new PlanId("plan-1"), Profile.READ_BACK, "post 0", BEGIN)),
                new Witness(
                        List.of(new Witness.Appearance("liar-list/a", "post 0", "1", BEGIN.plusSeconds(12))),
                        List.of()),
                List.of(new Incident(0, Incident.Kind.KILLED, BEGIN.plusSeconds(5), BEGIN.plusSeconds(8))),
                BEGIN,
                BEGIN.plusSeconds(20),
                tally);
    }
}
