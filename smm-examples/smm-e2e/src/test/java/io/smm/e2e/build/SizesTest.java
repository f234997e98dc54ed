package io.smm.e2e.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who embeds the SDK carries its jars; each adapter is small, so that the tenth network costs as little as the first. */
@Tag("packaged")
class SizesTest {

    private static final long MOST_OF_AN_ADAPTER = 300_000;

    static Stream<Module> networks() {
        return Reactor.withMainCode().stream()
                .filter(module -> module.artifactId().startsWith("smm-adapter-"))
                .filter(module -> Files.isDirectory(module.folder().resolve("src/test/resources/scenarios")));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void anAdapterOfANetworkIsSmall(Module module) throws IOException {
        assertThat(Files.size(jarOf(module))).isBetween(1L, MOST_OF_AN_ADAPTER);
    }

    @Test
    void thereAreNetworksToLookAt() {
        assertThat(networks()).hasSizeGreaterThanOrEqualTo(2);
    }

    private static Path jarOf(Module module) {
        try (Stream<Path> files = Files.list(module.folder().resolve("target"))) {
            List<Path> found = files.filter(file ->
                            file.getFileName().toString().matches(module.artifactId() + "-\\d[^-]*(-SNAPSHOT)?\\.jar"))
                    .toList();
            assertThat(found).as("the jar of " + module).hasSize(1);
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
