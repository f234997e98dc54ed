package io.smm.testkit.tck;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * All that the process writes to its two outputs while it is open, and all that it logs with {@code java.util.logging}, at any
 * level. Other logging backends are seen only as far as they write to what {@link System#err} or {@link System#out} is at that
 * moment: one that keeps the stream that it found when it started writes past this.
 */
final class CapturedOutput implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final Handler handler;

    private CapturedOutput() {
        PrintStream into = new PrintStream(captured, true, StandardCharsets.UTF_8);
        System.setOut(into);
        System.setErr(into);
        handler = new Into(into);
        root.addHandler(handler);
        root.setLevel(Level.ALL);
    }

    static CapturedOutput begin() {
        return new CapturedOutput();
    }

    String text() {
        return captured.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        root.setLevel(level);
        root.removeHandler(handler);
        System.setOut(out);
        System.setErr(err);
    }

    /** Writes each record with its trace, as a file of logs would hold it. */
    private static final class Into extends Handler {

        private final PrintStream stream;

        Into(PrintStream stream) {
            this.stream = stream;
            setLevel(Level.ALL);
            setFormatter(new SimpleFormatter());
        }

        @Override
        public void publish(LogRecord entry) {
            stream.print(getFormatter().format(entry));
        }

        @Override
        public void flush() {
            stream.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
