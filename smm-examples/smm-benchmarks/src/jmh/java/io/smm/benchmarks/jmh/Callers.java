package io.smm.benchmarks.jmh;

import io.smm.benchmarks.run.ServerProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A server and one of the two ways to call it, for one fork. */
@State(Scope.Benchmark)
public class Callers {

    private static final long FILM_BYTES = 64L << 20;

    /** Which way. */
    @Param({"floor", "sdk"})
    public String who = "";

    private @Nullable ServerProcess server;
    private @Nullable Path film;
    private @Nullable Side side;

    /** Starts all. */
    @Setup(Level.Trial)
    public void start() throws IOException {
        server = ServerProcess.start();
        film = Files.createTempFile("smm-jmh", ".mp4");
        try (RandomAccessFile bytes = new RandomAccessFile(film.toFile(), "rw")) {
            bytes.setLength(FILM_BYTES);
        }
        side = who.equals("floor")
                ? new FloorSide(server.address(), film, FILM_BYTES)
                : new SdkSide(server.address(), film);
    }

    /** Ends all. */
    @TearDown(Level.Trial)
    public void end() throws IOException {
        side().close();
        Objects.requireNonNull(server).close();
        Files.delete(Objects.requireNonNull(film));
    }

    Side side() {
        return Objects.requireNonNull(side);
    }
}
