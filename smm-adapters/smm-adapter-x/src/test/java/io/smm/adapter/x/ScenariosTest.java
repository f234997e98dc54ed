package io.smm.adapter.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.common.Json;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario says where its shape comes from. */
class ScenariosTest {

    static List<Path> scenarios() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ScenariosTest.class.getResource("/scenarios/x"))
                .toURI());
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(files).hasSizeGreaterThan(10);
            return files;
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aScenarioNamesTheSourceOfItsShape(Path file) throws IOException {
        Map<?, ?> content = Json.read(Files.readString(file), Map.class);
        Map<?, ?> notes = content.get("metadata") instanceof Map<?, ?> metadata ? metadata : content;

        assertThat(notes.get("source")).asString().hasSizeGreaterThan(10);
    }
}
