package io.smm.e2e.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.e2e.build.Reactor;
import io.smm.e2e.support.ChildProcess;
import io.smm.e2e.support.NpmProject;
import io.smm.e2e.support.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The requests that tests sent to Bluesky's stubs, and the answers they stubbed, against its lexicons. The form of a
 * recorded exchange is told in {@code lexicons/README.md}.
 *
 * <p>Exchanges are looked for in every module's {@code target/exchanges}, or in the folders of the system property
 * {@code smm.exchanges}, separated as a class path is.
 */
@Tag("specs")
class LexiconCheckTest {
    private static final Duration CHECKED_WITHIN = Duration.ofMinutes(2);
    private static final Path TARGET = Repository.e2e().resolve("target").resolve("specs");

    private static NpmProject checker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        checker = NpmProject.installed(Repository.e2e().resolve("lexicons"), TARGET.resolve("npm.log"));
    }

    @Test
    void theCheckerPassesItsOwnTests() throws Exception {
        Outcome tests = outcome(new ProcessBuilder("node", "--test"));

        assertThat(tests.code()).as(tests.said()).isZero();
    }

    @Test
    void everyRecordedExchangeConformsToTheLexicons() throws Exception {
        String lexicons = shared("specs/bluesky/lexicons");
        List<String> places = exchanges();
        assertThat(places)
                .as("folders with exchanges: run the tests of the Bluesky adapter first")
                .isNotEmpty();

        Outcome check = check(lexicons, places);

        assertThat(check.code()).as(check.said()).isZero();
        System.out.println(check.said());
    }

    @Test
    void samplesOfARealServerConformWhereTheServerDidNotRefuseThem() throws Exception {
        String lexicons = shared("specs/bluesky/lexicons");
        String samples = shared("wire-samples/bluesky");

        Outcome check = outcome(checker.node("check.mjs", "--wire-samples", lexicons, samples));

        assertThat(check.code()).as(check.said()).isZero();
        System.out.println(check.said());
    }

    @Test
    void aMisspeltFieldIsFoundAndNamed() throws Exception {
        String lexicons = shared("specs/bluesky/lexicons");
        Path right = recorded("right.jsonl", "createdAt");
        Path misspelt = recorded("misspelt.jsonl", "createdat");

        assertThat(check(lexicons, List.of(right.toString())).said())
                .startsWith("bluesky: 1 operations, ")
                .endsWith("not covered: nothing");
        Outcome found = check(lexicons, List.of(misspelt.toString()));

        assertThat(found.code()).isEqualTo(1);
        assertThat(found.said())
                .contains("misspelt.jsonl:1", "/body/record/createdat: is not a field", "did you mean \"createdAt\"?");
    }

    private Path recorded(String file, String createdAt) throws IOException {
        return Files.writeString(folder.resolve(file), """
                {"origin":"a planted exchange","method":"POST","nsid":"com.atproto.repo.createRecord",\
                "requestBody":{"repo":"did:plc:44ybard66vv44zksje25o7dz","collection":"app.bsky.feed.post",\
                "rkey":"3kidem2222222","record":{"$type":"app.bsky.feed.post","text":"Salut",\
                "%s":"2026-01-02T03:04:05.000Z"}},"status":200,"responseBody":{\
                "uri":"at://did:plc:44ybard66vv44zksje25o7dz/app.bsky.feed.post/3kidem2222222",\
                "cid":"bafkreiftdwh3krywn2xvn4rn34trodfbilrlwhcsgvi4arrr462mdn2nry"}}
                """.formatted(createdAt));
    }

    private Outcome check(String lexicons, List<String> places) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(lexicons));
        arguments.addAll(places);
        return outcome(checker.node("check.mjs", arguments.toArray(String[]::new)));
    }

    private static Outcome outcome(ProcessBuilder command) throws Exception {
        command.directory(Repository.e2e().resolve("lexicons").toFile());
        try (ChildProcess process =
                ChildProcess.start("lexicons", command, TARGET.resolve("lexicons.log"), List.of())) {
            int code = process.awaitExit(CHECKED_WITHIN);
            return new Outcome(code, String.join("\n", process.tail()));
        }
    }

    private record Outcome(int code, String said) {}

    private static String shared(String path) {
        Path found = Repository.shared().resolve(path);
        assumeTrue(Files.isDirectory(found), "needs ../shared/" + path);
        return found.toString();
    }

    private static List<String> exchanges() {
        String given = System.getProperty("smm.exchanges", "");
        if (!given.isEmpty()) {
            return Arrays.asList(given.split(File.pathSeparator));
        }
        return Reactor.jars().stream()
                .map(module -> module.folder().resolve("target").resolve("exchanges"))
                .filter(Files::isDirectory)
                .map(Path::toString)
                .toList();
    }
}
