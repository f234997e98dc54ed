package io.smm.testkit.tck;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** All that the process writes to its two outputs while it is open; that is where logging goes in tests. */
final class CapturedOutput implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();

    private CapturedOutput() {
        PrintStream into = new PrintStream(captured, true, StandardCharsets.UTF_8);
        System.setOut(into);
        System.setErr(into);
    }

    static CapturedOutput begin() {
        return new CapturedOutput();
    }

    String text() {
        return captured.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
