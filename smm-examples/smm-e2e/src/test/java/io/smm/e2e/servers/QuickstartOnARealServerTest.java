package io.smm.e2e.servers;

import static io.smm.e2e.support.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.e2e.support.Repository;
import io.smm.example.quickstart.Quickstart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The main job as one starts it, in a process of its own, on a real server; what it wrote is read with plain HTTP. */
@Tag("servers")
@ExtendWith(BlueskyExtension.class)
class QuickstartOnARealServerTest {

    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(120);

    private final Clock clock = Clock.systemUTC();

    @Test
    void itPublishesWaitsForACommentAnswersItAndReports(BlueskyServers bluesky, @TempDir Path folder) throws Exception {
        TestAccount alice = bluesky.account("alice.test");
        PlainUser bob = PlainUser.login(bluesky.pds(), bluesky.account("bob.test"), clock);
        Path report = folder.resolve("report.html");
        Path log = folder.resolve("quickstart.log");
        Process quickstart = start(
                alice.password(),
                log,
                "--network",
                "bluesky",
                "--service",
                bluesky.pds().toString(),
                "--handle",
                alice.handle(),
                "--wait",
                "120",
                "--out",
                report.toString());
        try {
            JsonNode post = eventually(
                            "the quickstart's post", PUBLISHED_WITHIN, () -> newest(bob, alice), Optional::isPresent)
                    .orElseThrow();
            RecordRef ref =
                    new RecordRef(post.at("/uri").asString(), post.at("/cid").asString());
            assertThat(post.at("/value/embed/images/0/alt").asString()).contains("rye bread");
            bob.reply(ref, ref, "Do you have rye bread today?");

            assertThat(quickstart.waitFor(240, TimeUnit.SECONDS)).as("ended").isTrue();
            assertThat(quickstart.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            quickstart.destroyForcibly();
        }
        String printed = Files.readString(log);
        assertThat(printed)
                .contains("bob.test: Do you have rye bread today?")
                .contains("read back: the text stands as it was written")
                .contains("not reported")
                .doesNotContain(alice.password());
        assertThat(answers(bob, alice)).hasSize(1);
        assertThat(Files.readString(report))
                .contains("Do you have rye bread today?")
                .doesNotContain(alice.password());
    }

    @Test
    void aWrongPasswordIsOneClearMessageAndWritesNothing(BlueskyServers bluesky, @TempDir Path folder)
            throws Exception {
        Path report = folder.resolve("report.html");
        Path log = folder.resolve("quickstart.log");
        Process quickstart = start(
                "not-the-password",
                log,
                "--network",
                "bluesky",
                "--service",
                bluesky.pds().toString(),
                "--handle",
                "alice.test",
                "--out",
                report.toString());
        assertThat(quickstart.waitFor(120, TimeUnit.SECONDS)).isTrue();

        assertThat(quickstart.exitValue()).isEqualTo(1);
        assertThat(Files.readString(log).lines().filter(line -> line.startsWith("Failed: ")))
                .singleElement()
                .asString()
                .contains("bluesky")
                .doesNotContain("not-the-password");
        assertThat(report).doesNotExist();
    }

    private static Process start(String password, Path log, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Quickstart.class.getName()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Repository.e2e().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SMM_PASSWORD", password);
        return builder.start();
    }

    /** The quickstart's post, told from those of other tests by its text. */
    private static Optional<JsonNode> newest(PlainUser looker, TestAccount account) throws Exception {
        return looker.posts(account.did())
                .at("/records")
                .valueStream()
                .filter(record -> record.at("/value/text").asString().startsWith("Our spring menu is here"))
                .findFirst();
    }

    private static List<JsonNode> answers(PlainUser looker, TestAccount account) throws Exception {
        return looker.posts(account.did())
                .at("/records")
                .valueStream()
                .filter(record -> record.at("/value/text").asString().startsWith("Thank you for asking"))
                .toList();
    }
}
