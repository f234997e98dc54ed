package io.smm.example.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's own lines, typed in their order. What stands in for the reader's machine: {@code mvn} starts the service from this class path,
 * {@code createdb} does nothing, ports are free ones, and PostgreSQL is an embedded one.
 */
@Tag("servers")
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private final List<Process> services = new ArrayList<>();

    @AfterEach
    void stop() {
        services.forEach(service -> {
            service.descendants().forEach(ProcessHandle::destroyForcibly);
            service.destroyForcibly();
        });
    }

    @Test
    void whatWasScheduledSurvivesTheKillAndAppearsOnce() throws Exception {
        List<String> blocks = blocks("From the repository", "");
        service(blocks.get(0));

        int before = Integer.parseInt(typed(blocks.get(1)).strip());
        service(blocks.get(2));
        String counted = typed(blocks.get(3));

        assertThat(before).isBetween(5, 49);
        assertThat(counted.lines().map(String::strip)).hasSize(3).allMatch(line -> line.startsWith("1 Post "));
        assertThat(Files.readAllLines(folder.resolve("target/notice-board.tsv")))
                .hasSize(50);
    }

    @Test
    void twoNodesShareTheWork() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            List<String> blocks = blocks("## Two nodes", database.getJdbcUrl("postgres", "postgres"));
            service(blocks.get(0));
            service(blocks.get(1));

            String told = typed(blocks.get(2));

            assertThat(told).contains(" node-1\n", " node-2\n", "\"ready\":true");
        }
    }

    /** The blocks from a heading on, for this machine. */
    private List<String> blocks(String heading, String database) throws IOException {
        String first = Integer.toString(freePort());
        String second = Integer.toString(freePort());
        Path tools = Files.createDirectories(folder.resolve("tools"));
        program(tools.resolve("createdb"), "exit 0");
        program(tools.resolve("mvn"), """
                for argument; do case "$argument" in -Dsmm.args=*) options=${argument#-Dsmm.args=};; esac; done
                case "${options:=}" in *--port*) ;; *) options="$options --port %s";; esac
                exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s $options
                """.formatted(
                        first,
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        PublisherService.class.getName()));
        String readme = Files.readString(Path.of("README.md"));
        Matcher found = BLOCK.matcher(readme.substring(readme.indexOf(heading)));
        List<String> blocks = new ArrayList<>();
        while (found.find()) {
            blocks.add(found.group(1)
                    .replace("8080", first)
                    .replace("8081", second)
                    .replace("jdbc:postgresql://localhost/plan --user $USER", database));
        }
        return blocks;
    }

    private void service(String block) throws IOException, InterruptedException {
        Process service = shell(block);
        services.add(service);
        String line = service.inputReader().readLine();
        assertThat(line).startsWith("ready on ");
    }

    private String typed(String block) throws IOException, InterruptedException {
        Process process = shell(block);
        String told = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }

    private Process shell(String block) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-euc", block)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("err.log").toFile()));
        builder.environment().merge("PATH", folder.resolve("tools").toString(), (path, tools) -> tools + ":" + path);
        return builder.start();
    }

    private static void program(Path file, String lines) throws IOException {
        Files.writeString(file, "#!/usr/bin/env bash\n" + lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
