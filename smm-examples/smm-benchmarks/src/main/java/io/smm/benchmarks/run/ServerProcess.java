package io.smm.benchmarks.run;

import io.smm.benchmarks.server.PreparedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The server, in a process of its own; it ends when its input does, and so with this process at the latest. */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final String address;

    private ServerProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the server on the last core, away from what is measured. */
    public static ServerProcess start() throws IOException {
        Process process = new ProcessBuilder(
                        Jvm.command(Jvm.Core.SERVER, List.of("-Xmx512m", "-XX:+UseSerialGC"), PreparedServer.class))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        if (line == null) {
            throw new IOException("the server ended before it said its port");
        }
        return new ServerProcess(process, "http://127.0.0.1:" + line.substring("port ".length()));
    }

    /** Where it listens. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
