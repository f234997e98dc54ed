package io.smm.e2e.servers;

import io.smm.e2e.support.ChildProcess;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import redis.embedded.core.ExecutableProvider;

/** A Redis of our own on loopback, for the AppView. Nothing is kept on disk. */
final class EmbeddedRedis implements AutoCloseable {
    private static final int MOST_TRIES = 100;
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("[Rr]eady to accept connections");

    private final ChildProcess process;
    private final int port;

    private EmbeddedRedis(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static EmbeddedRedis start(Path folder, Path log) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        // The library's own runner offers neither the process id nor a deadline, so only its program is used.
        Path program =
                ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
        int port = freePort();
        List<String> command =
                List.of(program.toString(), "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", "");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        ChildProcess process = ChildProcess.start("redis", builder, log, List.of());
        try {
            process.awaitLine(READY, STARTED_WITHIN);
            return new EmbeddedRedis(process, port);
        } catch (IllegalStateException | InterruptedException e) {
            process.close();
            throw e;
        }
    }

    /** For example {@code 127.0.0.1:6380}. */
    String address() {
        return "127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }

    /** Below those that systems give to outgoing connections: nobody gets it by chance before the program has it. */
    private static int freePort() throws IOException {
        for (int tries = 1; ; tries++) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (BindException taken) {
                if (tries == MOST_TRIES) {
                    throw taken;
                }
            }
        }
    }
}
