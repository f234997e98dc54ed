package io.smm.e2e.servers;

import io.smm.e2e.support.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The process that {@code bluesky.mjs} runs in. It may be killed and started again. Not thread-safe. */
final class BlueskyNode implements AutoCloseable {

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(120);
    private static final Pattern READY = Pattern.compile("^\\{\"ready\":");

    private final ProcessBuilder command;
    private final Path log;
    private final Collection<String> secrets;
    private @Nullable ChildProcess process;

    BlueskyNode(ProcessBuilder command, Path log, Collection<String> secrets) {
        this.command = command;
        this.log = log;
        this.secrets = List.copyOf(secrets);
    }

    /**
     * Starts it, and waits until it says what it runs.
     *
     * @param more what is added to the environment, or changed in it, from now on
     * @throws IllegalStateException when it does not start; it holds the end of the log
     */
    JsonNode start(Map<String, String> more) throws IOException, InterruptedException {
        command.environment().putAll(more);
        ChildProcess started = ChildProcess.start("bluesky", command, log, secrets);
        process = started;
        JsonNode ready = JsonMapper.shared().readTree(started.awaitLine(READY, STARTED_WITHIN));
        if (!ready.path("ready").asBoolean()) {
            throw new IllegalStateException("Bluesky did not start: "
                    + ready.path("error").asString("") + "; log in " + log + "\n" + String.join("\n", started.tail()));
        }
        return ready;
    }

    /** Ends it as a crash does (SIGKILL), and waits until it is gone. */
    void kill() throws InterruptedException {
        running().kill();
    }

    long pid() {
        return running().pid();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }

    private ChildProcess running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }
}
