package io.smm.e2e.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * A program that runs beside the tests: its output goes to a log without secrets, and can be waited for line by line.
 * {@link #close()} ends it by its own process handle and waits until it is gone.
 */
public final class ChildProcess implements AutoCloseable {
    private static final int LINES_KEPT = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private final String name;
    private final Process process;
    private final Path log;
    private final List<String> secrets;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final Deque<String> tail = new ArrayDeque<>();
    private final ReentrantLock logging = new ReentrantLock();
    private final List<Thread> readers;

    private ChildProcess(String name, Process process, Path log, Collection<String> secrets) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.secrets = List.copyOf(secrets);
        this.readers = List.of(
                reader("stdout", process.getInputStream(), true), reader("stderr", process.getErrorStream(), false));
    }

    /**
     * Starts the program. Both of its outputs are appended to {@code log}, with each of {@code secrets}, and everything
     * that looks like a JSON web token, replaced.
     */
    public static ChildProcess start(String name, ProcessBuilder command, Path log, Collection<String> secrets)
            throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ChildProcess child = new ChildProcess(name, command.start(), log, secrets);
        child.readers.forEach(Thread::start);
        return child;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits for the next line on standard output that is wanted; the lines before it are passed over. Standard error is
     * only logged.
     *
     * @throws IllegalStateException when the deadline passed or the program ended first; it holds the end of the log
     */
    public String awaitLine(Pattern wanted, Duration deadline) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            long left = deadline.toNanos() - (System.nanoTime() - start);
            Optional<String> line = lines.poll(Math.max(0, left), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new IllegalStateException(name + " did not say " + wanted + " within " + deadline + rest());
            }
            if (line.isEmpty()) {
                lines.add(line);
                awaitReaders(); // its last words may be on the other output
                throw new IllegalStateException(name + " ended before it said " + wanted + rest());
            }
            if (wanted.matcher(line.get()).find()) {
                return line.get();
            }
        }
    }

    /**
     * Waits for the end.
     *
     * @return the exit code
     * @throws IllegalStateException when the deadline passed; the program is then killed
     */
    public int awaitExit(Duration deadline) throws InterruptedException {
        if (!process.waitFor(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
            process.toHandle().destroyForcibly();
            throw new IllegalStateException(name + " was not done within " + deadline + rest());
        }
        awaitReaders();
        return process.exitValue();
    }

    private void awaitReaders() throws InterruptedException {
        for (Thread reader : readers) {
            reader.join(PATIENCE.toMillis());
        }
    }

    /** Ends the program's standard input, as the death of this process would. */
    public void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** The last lines that the program said on either output, without secrets. */
    public List<String> tail() {
        logging.lock();
        try {
            return List.copyOf(tail);
        } finally {
            logging.unlock();
        }
    }

    /** Ends the program at once (SIGKILL), as a crash does, and returns when it is gone. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        awaitExit(PATIENCE);
    }

    /** Asks the program to end (SIGTERM), insists after 15 s, and returns when it is gone. */
    @Override
    public void close() {
        // Not Process.destroy(): that also closes the pipes, and the last words would be lost.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.toHandle().destroyForcibly();
            }
            awaitExit(PATIENCE);
        } catch (InterruptedException e) {
            process.toHandle().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Thread reader(String stream, InputStream from, boolean offered) {
        Thread reader = new Thread(() -> read(from, offered), name + "-" + stream);
        reader.setDaemon(true);
        return reader;
    }

    private void read(InputStream from, boolean offered) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
                Writer out = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (offered) {
                    lines.add(Optional.of(line));
                }
                write(out, masked(line));
            }
        } catch (IOException e) {
            remember("(" + name + ": output lost: " + e.getMessage() + ")");
        } finally {
            if (offered) {
                lines.add(Optional.empty());
            }
        }
    }

    private void write(Writer out, String line) throws IOException {
        logging.lock();
        try {
            out.write(line + "\n");
            out.flush();
        } finally {
            logging.unlock();
        }
        remember(line);
    }

    private void remember(String line) {
        logging.lock();
        try {
            tail.addLast(line);
            if (tail.size() > LINES_KEPT) {
                tail.removeFirst();
            }
        } finally {
            logging.unlock();
        }
    }

    private String masked(String line) {
        String masked = TOKEN.matcher(line).replaceAll("***");
        for (String secret : secrets) {
            masked = masked.replace(secret, "***");
        }
        return masked;
    }

    private String rest() {
        return "; log " + log + " ends:\n" + String.join("\n", tail());
    }
}
