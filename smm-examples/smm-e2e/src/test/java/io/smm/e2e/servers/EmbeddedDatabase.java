package io.smm.e2e.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL of our own on loopback, empty at the start, for the AppView. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(60);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(20);

    private final EmbeddedPostgres postgres;
    private final ProcessHandle process;

    private EmbeddedDatabase(EmbeddedPostgres postgres, ProcessHandle process) {
        this.postgres = postgres;
        this.process = process;
    }

    /** Unpacks the programs into {@code cache}, unless they are there already, and starts on a new {@code data} folder. */
    static EmbeddedDatabase start(Path cache, Path data, Path log) throws IOException {
        Files.createDirectories(cache);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(cache.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setPGStartupWait(STARTED_WITHIN)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .start();
        return new EmbeddedDatabase(postgres, postmaster(data));
    }

    /** For example {@code postgresql://postgres@127.0.0.1:5433/postgres}. */
    String url() {
        return "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        postgres.close();
        try {
            exit.get(ENDED_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("PostgreSQL " + process.pid() + " had to be killed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The server itself, not the program that started it: the first line of its pid file. */
    private static ProcessHandle postmaster(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        return ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL " + pid + " is not running"));
    }
}
