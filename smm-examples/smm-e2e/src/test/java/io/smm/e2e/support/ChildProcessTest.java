package io.smm.e2e.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    @Test
    void secretsAndTokensReachNeitherLogNorFailures() throws Exception {
        Path log = folder.resolve("child.log");
        try (ChildProcess child = ChildProcess.start(
                "java", java("-Dtold=s3cret-word", "-Dtoken=eyJhbGciOi.eyJzdWIi.c2ln"), log, List.of("s3cret-word"))) {
            assertThat(child.awaitExit(SOON)).isZero();

            assertThat(Files.readString(log))
                    .contains("told = ***", "token = ***")
                    .doesNotContain("s3cret-word", "eyJ");
            assertThat(child.tail()).noneMatch(line -> line.contains("s3cret-word"));
        }
    }

    @Test
    void aProgramThatEndsBeforeItSaysTheWordFailsWithTheEndOfItsLog() throws Exception {
        try (ChildProcess child = ChildProcess.start(
                "java", new ProcessBuilder(JAVA, "NoSuchClass"), folder.resolve("child.log"), List.of())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> child.awaitLine(Pattern.compile("ready"), SOON))
                    .withMessageContaining("java ended before it said ready")
                    .withMessageContaining("NoSuchClass");
        }
    }

    @Test
    void closingEndsTheProgram() throws IOException {
        // A debug agent that waits for its debugger: a program that never ends by itself.
        ChildProcess child = ChildProcess.start(
                "java",
                java("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:0"),
                folder.resolve("child.log"),
                List.of());
        assertThat(child.isAlive()).isTrue();

        child.close();

        assertThat(child.isAlive()).isFalse();
        assertThat(ProcessHandle.of(child.pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static ProcessBuilder java(String... options) {
        ProcessBuilder command = new ProcessBuilder(JAVA, "-XshowSettings:properties");
        command.command().addAll(List.of(options));
        command.command().add("-version");
        return command;
    }
}
