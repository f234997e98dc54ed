package io.smm.chaos.run;

import io.smm.chaos.server.LiarServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

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

    /** How many posts stand. */
    int standing() throws IOException, InterruptedException {
        return (int) ask("standing").lines().count();
    }

    /** All that it tells. */
    Witness witness() throws IOException, InterruptedException {
        return new Witness(
                ask("standing")
                        .lines()
                        .map(line -> line.split("\t", -1))
                        .map(field -> new Witness.Appearance(field[0], field[1], field[2], moment(field[3])))
                        .toList(),
                ask("sendings")
                        .lines()
                        .map(line -> line.split("\t", -1))
                        .map(field -> new Witness.Sending(field[0], moment(field[1]), field[2]))
                        .toList());
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
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
