package io.smm.adapter.bluesky;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.common.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of samples, one file a call.
 *
 * @param path where it lies
 */
record WireSamplesFolder(Path path) {

    private static final String ENDING = ".json";

    /** The samples beside the repository; the test is skipped when they are not there. */
    static WireSamplesFolder beside() {
        Path folder = repository().resolveSibling("shared").resolve("wire-samples/bluesky");
        assumeTrue(Files.isDirectory(folder), "needs ../shared/wire-samples/bluesky");
        return new WireSamplesFolder(folder);
    }

    List<WireSamplesSample> all() {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .map(this::sample)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    WireSamplesSample sample(String name) {
        try {
            return new WireSamplesSample(name, WireSamplesJson.object(Files.readString(path.resolve(name + ENDING))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Copies all samples to another folder, which a test may then change. */
    WireSamplesFolder copyTo(Path target) {
        WireSamplesFolder copy = new WireSamplesFolder(target);
        all().forEach(copy::write);
        return copy;
    }

    void write(WireSamplesSample sample) {
        try {
            Files.writeString(path.resolve(sample.name() + ENDING), Json.write(sample.json()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path repository() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("LICENSE")) && Files.exists(at.resolve("pom.xml"))) {
                return at;
            }
        }
        throw new AssertionError("no folder above the working directory holds LICENSE and pom.xml");
    }
}
