package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
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
    void afterwardsTheOutputsAreAsBefore() {
        PrintStream out = System.out;
        PrintStream err = System.err;

        CapturedOutput.begin().close();

        assertThat(System.out).isSameAs(out);
        assertThat(System.err).isSameAs(err);
    }
}
