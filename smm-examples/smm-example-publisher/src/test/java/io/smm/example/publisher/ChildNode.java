package io.smm.example.publisher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A node in a process of its own. */
final class ChildNode implements AutoCloseable {

    private static final String READY = "ready on ";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private Optional<URI> address = Optional.empty();

    private ChildNode(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Begins to start it; the first question waits until it has. */
    static ChildNode start(Class<?> main, Path log, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--port",
                "0"));
        command.addAll(List.of(options));
        return new ChildNode(
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                log);
    }

    String post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)), path)
                .body();
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path).body();
    }

    /** SIGKILL: nothing in it is run any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("survived being killed");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private URI address() throws IOException {
        if (address.isEmpty()) {
            String line = process.inputReader().readLine();
            if (line == null || !line.startsWith(READY)) {
                throw new AssertionError("the node did not start: " + line + Files.readString(log));
            }
            address = Optional.of(URI.create(line.substring(READY.length())));
        }
        return address.get();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        return http.send(
                request.uri(address().resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
