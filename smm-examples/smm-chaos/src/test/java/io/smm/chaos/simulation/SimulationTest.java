package io.smm.chaos.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.chaos.broken.Broken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few of the histories that the part "chaos" lives through; the message of a failure names the seed that plays it again. */
class SimulationTest {

    private static final long FIRST = 1;
    private static final int SOME = 500;

    @Test
    void whateverBefallsItsNodesEachPostStandsOnceOrIsReported() {
        assertThat(Simulation.run(FIRST, SOME, Broken.NOTHING, false)).isEmpty();
    }

    @Test
    void historiesNoticeWhenAnAttemptIsNotStoredBeforeItIsMade() {
        assertThat(Simulation.run(FIRST, SOME, Broken.INTENT_AFTER_SEND, false))
                .anySatisfy(
                        history -> assertThat(history.faults()).anyMatch(fault -> fault.endsWith("stands 2 times")));
    }

    @Test
    void historiesNoticeWhenNothingIsReadBack() {
        assertThat(Simulation.run(FIRST, SOME, Broken.NO_RECONCILIATION, false))
                .anySatisfy(
                        history -> assertThat(history.faults()).anyMatch(fault -> fault.endsWith("stands 2 times")));
    }

    @Test
    void historiesNoticeWhenAnEditKeepsTheVotesForWhatStoodThereBefore() {
        assertThat(Simulation.run(FIRST, SOME, Broken.EDIT_KEEPS_APPROVAL, false))
                .anySatisfy(history -> assertThat(history.faults())
                        .anyMatch(fault -> fault.endsWith("stands, and nobody approved it")));
    }

    @ParameterizedTest
    @CsvSource({
        "1, PAUSES_UNSEEN, was sent in a pause",
        "1, CLAIMS_EVERYTHING, was given to a node that has no adapter for it",
        "1, TENANT_BY_TENANT, came after somebody else's second post",
        "1, LEFT_ALONE, was left for ever",
        "213, GIVEN_UP_GOES_ON, (CANCELLED): a part of it stands",
        "1, COMMENTS_FORGOTTEN, of 3 parts were published",
        "1, STATEMENTS_HELD, was held by its own pause",
        "1, FOLLOWS_AGAIN, stands 2 times",
        "1, MEDIA_KEPT, media are kept of what has ended"
    })
    void historiesNoticeWhenAPromiseIsTakenOut(long first, Broken broken, String fault) {
        assertThat(Simulation.run(first, SOME, broken, false))
                .anySatisfy(history -> assertThat(history.faults()).anyMatch(found -> found.endsWith(fault)));
    }

    @Test
    void historiesNoticeWhenProcessesKeepMediaToThemselves() {
        assertThat(Simulation.run(FIRST, SOME, Broken.MEDIA_UNSHARED, false))
                .anySatisfy(history ->
                        assertThat(history.faults()).anyMatch(fault -> fault.contains("has lost its media")));
    }

    @Test
    void workersTakeEveryStepThatTheDesignGivesThem() throws IOException {
        Set<String> taken = new TreeSet<>();
        Simulation.live(FIRST, 4 * SOME, Broken.NOTHING, false, history -> taken.addAll(history.taken()));

        Set<String> designed = designed();
        assertThat(designed).hasSizeGreaterThan(15);
        assertThat(designed).containsAll(taken);
        designed.removeAll(taken);
        assertThat(designed)
                .as("nobody settles here what stayed unknown: tests of smm-core take these steps")
                .allMatch(step -> step.startsWith("UNKNOWN "));
    }

    /** The steps of the design page that are a worker's. */
    private static Set<String> designed() throws IOException {
        Path page = Path.of(System.getProperty("basedir", "."), "..", "..", "docs", "durable-publishing.md");
        Pattern row = Pattern.compile("\\| `(\\w+)` \\| `(\\w+)` \\| worker \\|.*");
        Set<String> steps = new TreeSet<>();
        for (String line : Files.readAllLines(page)) {
            Matcher step = row.matcher(line);
            if (step.matches()) {
                steps.add(step.group(1) + " " + step.group(2));
            }
        }
        return steps;
    }

    @Test
    void aSeedPlaysTheSameHistoryAgain() {
        List<History> first = Simulation.run(FIRST, SOME, Broken.NO_RECONCILIATION, false);
        List<History> again = Simulation.run(FIRST, SOME, Broken.NO_RECONCILIATION, false);

        assertThat(again)
                .extracting(History::diary)
                .isEqualTo(first.stream().map(History::diary).toList());
        assertThat(again)
                .extracting(History::steps)
                .isEqualTo(first.stream().map(History::steps).toList());
    }
}
