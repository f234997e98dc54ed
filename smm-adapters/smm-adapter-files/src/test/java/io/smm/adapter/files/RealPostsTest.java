package io.smm.adapter.files;

import static io.smm.insight.MetricId.IMPRESSIONS;
import static io.smm.insight.MetricId.REACH;
import static io.smm.insight.MetricId.REACTIONS;
import static io.smm.insight.MetricId.SHARES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real posts, held against counts that are made of the same files without the importer. */
@Tag("specs")
class RealPostsTest {

    @Test
    void everyPostOfThePageComesInAndWhatIsUnknownStaysUnknown() throws IOException {
        Path file = shared("data/facebook-post-metrics/facebook-posts.csv");

        CsvImport done = CsvImporter.of(Repository.exampleProfile("facebook-post-metrics"))
                .read(FileSource.of(file));

        assertThat(done.posts()).hasSize(249);
        assertThat(done.check().ignoredColumns()).containsExactly("interactions");
        assertThat(done.posts())
                .as("more people than displays")
                .filteredOn(post -> number(post, IMPRESSIONS).compareTo(number(post, REACH)) < 0)
                .hasSize(3);
        assertThat(unknown(done.posts(), SHARES))
                .isEqualTo(emptyCells(file, "shares"))
                .isEqualTo(2);
        assertThat(unknown(done.posts(), REACTIONS)).isEqualTo(emptyCells(file, "likes"));
        assertThat(sum(done.posts(), REACTIONS)).isEqualByComparingTo(sumOfCells(file, "likes"));
        assertThat(sum(done.posts(), SHARES)).isEqualByComparingTo(sumOfCells(file, "shares"));
        assertThat(sum(done.posts(), IMPRESSIONS)).isEqualByComparingTo(sumOfCells(file, "impressions"));
    }

    @Test
    void everyPostOfTheSellersComesInAndItsReactionsAddUp() throws IOException {
        Path file = shared("data/facebook-live-sellers/posts.csv");
        CsvImporter importer = CsvImporter.of(Repository.exampleProfile("facebook-live-sellers"));

        List<PostInsights> posts = importer.read(FileSource.of(file)).posts();

        assertThat(posts).hasSize(2692).allSatisfy(post -> {
            BigDecimal kinds = Stream.of("likes", "loves", "wows", "hahas", "sads", "angrys")
                    .map(kind -> number(post, new MetricId(kind, MetricUnit.EVENTS)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(number(post, REACTIONS)).isEqualByComparingTo(kinds);
            assertThat(post.publishedAtLocal()).isPresent();
            assertThat(post.publishedAt()).isEmpty();
        });
        assertThat(sum(posts, REACTIONS)).isEqualByComparingTo(sumOfCells(file, "num_reactions"));
        try (Stream<PostInsights> streamed = importer.stream(FileSource.of(file))) {
            assertThat(streamed.toList()).isEqualTo(posts);
        }
    }

    private static Path shared(String path) {
        Path file = Repository.shared(path);
        assumeTrue(Files.isRegularFile(file), "needs ../shared/" + path);
        return file;
    }

    private static BigDecimal number(PostInsights post, MetricId metric) {
        return post.reading(metric).value().orElseThrow();
    }

    private static long unknown(List<PostInsights> posts, MetricId metric) {
        return posts.stream()
                .filter(post -> post.reading(metric) instanceof Reading.Unknown)
                .count();
    }

    private static BigDecimal sum(List<PostInsights> posts, MetricId metric) {
        return posts.stream()
                .flatMap(post -> post.reading(metric).value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** These files hold no quotes, so a cell is what stands between two commas. */
    private static List<String> cells(Path file, String column) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).noneMatch(line -> line.contains("\""));
        int index = List.of(lines.get(0).split(",")).indexOf(column);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[index]).toList();
    }

    private static long emptyCells(Path file, String column) throws IOException {
        return cells(file, column).stream().filter(String::isEmpty).count();
    }

    private static BigDecimal sumOfCells(Path file, String column) throws IOException {
        return BigDecimal.valueOf(cells(file, column).stream()
                .filter(cell -> !cell.isEmpty())
                .mapToLong(Long::parseLong)
                .sum());
    }
}
