package io.smm.e2e.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.Network;
import io.smm.e2e.support.Repository;
import io.smm.insight.FactStatus;
import io.smm.insight.MetricCatalogue;
import io.smm.insight.NativeMetric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The catalogue's official rows against what was written down of the networks: the matrix's chapter on metrics, the page of each
 * network, and the networks' own specifications. A name that stands in none of them is no official fact.
 */
@Tag("specs")
class CatalogueSourcesTest {

    private static final int FEWEST = 250;
    private static final Pattern IN_BRACKETS = Pattern.compile("(\\w+)\\[(\\w+)]");

    @Test
    void everyOfficialNameStandsInASource() throws IOException {
        Path shared = Repository.shared();
        assumeTrue(Files.isDirectory(shared), "needs ../shared");
        String sources = metricsOf(Files.readString(shared.resolve("design/network-matrix.md")))
                + text(shared.resolve("networks"))
                + text(shared.resolve("specs"));
        List<NativeMetric> official = MetricCatalogue.standard().rows().stream()
                .filter(row ->
                        row.status() == FactStatus.OFFICIAL && !row.network().equals(Network.MEMORY))
                .toList();

        System.out.println("official rows of the catalogue that were looked up: " + official.size());
        assertThat(official).hasSizeGreaterThan(FEWEST);
        assertThat(official)
                .filteredOn(row -> !stands(row.nativeName(), sources))
                .extracting(row -> row.network() + " " + row.level() + " " + row.nativeName())
                .isEmpty();
    }

    private static boolean stands(String name, String sources) {
        Matcher one = IN_BRACKETS.matcher(name);
        return one.matches()
                ? Pattern.compile(one.group(1) + "\\[[^]]*\\b" + one.group(2) + "\\b")
                        .matcher(sources)
                        .find()
                : Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                        .matcher(sources)
                        .find();
    }

    private static String metricsOf(String matrix) {
        return matrix.substring(matrix.indexOf("## 6."), matrix.indexOf("## 7."));
    }

    private static String text(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(md|json|ya?ml|txt)"))
                    .map(CatalogueSourcesTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
