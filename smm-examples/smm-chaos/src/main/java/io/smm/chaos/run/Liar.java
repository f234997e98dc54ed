package io.smm.chaos.run;

import io.smm.chaos.server.LiarServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The server with the networks, and its truth. */
final class Liar implements AutoCloseable {

    private final Program program;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private Liar(Program program, URI address) {
        this.program = program;
        this.address = address;
    }

    static Liar start(long seed) throws IOException {
        Program program =
                Program.start(LiarServer.class, List.of("-Xmx256m", "-XX:+UseSerialGC"), List.of(Long.toString(seed)));
        return new Liar(
                program, URI.create("http://127.0.0.1:" + program.greeting().substring("port ".length())));
    }

    URI address() {
        return address;
    }

    /** From now on it does what it says. */
    void beFair() throws IOException, InterruptedException {
        ask("fair");
    }

    /** How often each text stands, on whichever account. */
    Map<String, Integer> standing() throws IOException, InterruptedException {
        Map<String, Integer> times = new HashMap<>();
        ask("standing").lines().forEach(line -> times.merge(line.split("\t", -1)[1], 1, Integer::sum));
        return times;
    }

    /** How often the sender of each text was not told what became of it. */
    Map<String, Integer> untold() throws IOException, InterruptedException {
        Map<String, Integer> times = new HashMap<>();
        ask("attempts")
                .lines()
                .map(line -> line.split("\t", -1))
                .forEach(line -> times.put(line[0], Integer.valueOf(line[2])));
        return times;
    }

    private String ask(String what) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(address.resolve("/admin/" + what))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        program.close();
    }
}
