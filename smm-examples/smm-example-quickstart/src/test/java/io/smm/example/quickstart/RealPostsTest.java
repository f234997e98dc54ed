package io.smm.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on real posts, recomputed here in the plainest way. */
@Tag("specs")
class RealPostsTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private static Path data(String name) {
        Path root = Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                .filter(here -> Files.isRegularFile(here.resolve("LICENSE")))
                .findFirst()
                .orElseThrow();
        Path file = root.resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.isRegularFile(file), "../shared/data/" + name + " is absent");
        return file;
    }

    private String report(Path file, String profile) throws IOException {
        Path page = folder.resolve("report.html");
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = Quickstart.run(
                out, out, Map.of(), "--import", file.toString(), "--profile", profile, "--out", page.toString());
        assertThat(code).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        return Files.readString(page);
    }

    @Test
    void postsWithReachHaveTheRateThatTheirRowsGiveAndTheImpossibleOnesAreFindings() throws IOException {
        Path file = data("facebook-post-metrics/facebook-posts.csv");
        List<String[]> rows = rows(file);
        long impossible =
                rows.stream().filter(row -> number(row[9]) < number(row[8])).count();
        long repeated =
                rows.stream().filter(row -> number(row[12]) > number(row[9])).count();
        long interactions = 0;
        long reach = 0;
        for (String[] row : rows) {
            if (!row[16].isEmpty() && !row[17].isEmpty() && !row[18].isEmpty() && number(row[8]) > 0) {
                interactions += number(row[16]) + number(row[17]) + number(row[18]);
                reach += number(row[8]);
            }
        }

        String page = report(file, "facebook-post-metrics");

        String said = printed.toString(StandardCharsets.UTF_8);
        String rate = "%.2f %%".formatted(100.0 * interactions / reach);
        assertThat(said)
                .contains(rows.size() + " posts")
                .contains(rate)
                .contains("data quality: %d findings, %d of those listed are impossible numbers"
                        .formatted(impossible + repeated, impossible));
        assertThat(page).contains("reach-above-impressions");
        System.out.printf(
                "facebook-post-metrics: %d posts, engagement rate by reach %s, %d impossible rows, %d with more clicks than"
                        + " impressions%n",
                rows.size(), rate, impossible, repeated);
    }

    @Test
    void postsWithoutReachHaveCountsAndNoRate() throws IOException {
        Path file = data("facebook-live-sellers/posts.csv");
        List<String[]> rows = rows(file);
        long interactions = rows.stream()
                .mapToLong(row -> number(row[3]) + number(row[4]) + number(row[5]))
                .sum();

        report(file, "facebook-live-sellers");

        String said = printed.toString(StandardCharsets.UTF_8);
        assertThat(said).contains(rows.size() + " posts").containsPattern("Interactions .* " + interactions + "\\b");
        assertThat(said).containsPattern("Engagement rate by reach .* undefined");
        System.out.printf("facebook-live-sellers: %d posts, %d interactions%n", rows.size(), interactions);
    }

    /** Both sets have no quoted cells. */
    private static List<String[]> rows(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    private static long number(String cell) {
        return Long.parseLong(cell);
    }
}
