package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class CapturedOutputTest {

    @Test
    void whatIsWrittenToEitherOutputIsCaptured() {
        try (CapturedOutput output = CapturedOutput.begin()) {
            System.err.println("a logged line");
            System.out.print("a printed word");
            System.out.flush();

            assertThat(output.text()).contains("a logged line").contains("a printed word");
        }
    }

    @Test
    void whatIsLoggedTheJavaWayIsCapturedAtAnyLevelWithItsTrace() {
        Logger logger = Logger.getLogger("io.smm.testkit.captured");
        try (CapturedOutput output = CapturedOutput.begin()) {
            logger.log(Level.FINEST, "a fine {0}", "line");
            logger.log(Level.FINE, "failed", new IllegalStateException("the cause"));

            assertThat(output.text()).contains("a fine line").contains("the cause");
        }
    }

    @Test
    void afterwardsLoggingIsAsBefore() {
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        Handler[] handlers = root.getHandlers();

        CapturedOutput.begin().close();

        assertThat(root.getLevel()).isEqualTo(level);
        assertThat(root.getHandlers()).containsExactly(handlers);
    }

    @Test
    void afterwardsTheOutputsAreAsBefore() {
        PrintStream out = System.out;
        PrintStream err = System.err;

        CapturedOutput.begin().close();

        assertThat(System.out).isSameAs(out);
        assertThat(System.err).isSameAs(err);
    }
}
