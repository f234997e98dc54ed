package io.smm.json.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.json.SmmJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that this version wrote once and every later one reads: they never change. A new type gets its file by {@code
 * -Dsmm.golden.write=true}, which writes what is missing and touches nothing else.
 */
class GoldenFilesTest {

    private static final Path FILES = Path.of("src/test/resources/golden/v1");

    private final SmmJson json = SmmJson.standard();

    static Stream<Catalogue.Entry<?>> types() {
        return Catalogue.standard().entries().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theFileOfTheTypeIsReadAndWrittenAsItStands(Catalogue.Entry<?> entry) throws IOException {
        Path file = FILES.resolve(entry.name() + ".json");
        if (Files.notExists(file) && Boolean.getBoolean("smm.golden.write")) {
            Files.createDirectories(FILES);
            Files.write(file, json.write(sample(entry)));
        }
        assertThat(file).exists();
        String stored = Files.readString(file);

        Object value = json.read(entry.type(), stored.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(json.write(value), StandardCharsets.UTF_8)).isEqualTo(stored);
    }

    @Test
    void noFileIsOfATypeThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isSubsetOf(types().map(entry -> entry.name() + ".json").toList());
        }
    }

    private static <T> T sample(Catalogue.Entry<T> entry) {
        return new RandomValues(entry.name().hashCode()).full().of(entry.codec());
    }
}
