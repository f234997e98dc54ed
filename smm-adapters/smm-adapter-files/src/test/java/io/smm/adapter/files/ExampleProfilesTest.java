package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The quickstart's profiles on small files in the same layouts. */
class ExampleProfilesTest {

    @Test
    void postMetricsOfAPage() throws IOException {
        CsvImport done = read("facebook-post-metrics");
        List<PostInsights> posts = done.posts();

        assertThat(posts).hasSize(4);
        assertThat(done.check().ignoredColumns()).containsExactly("interactions");
        assertThat(posts.get(0).labels())
                .containsEntry("type", "Photo")
                .containsEntry("category", "2")
                .containsEntry("paid", "0");
        assertThat(posts.get(0).reading(MetricId.REACTIONS).value()).contains(BigDecimal.valueOf(61));
        assertThat(posts.get(0).reading(MetricId.FOLLOWERS).value()).contains(BigDecimal.valueOf(50_210));
        assertThat(posts.get(0).publishedAt()).isEmpty();
        assertThat(posts.get(0).publishedAtLocal()).isEmpty();
        assertThat(posts.get(2).reading(MetricId.SHARES)).isInstanceOf(Reading.Unknown.class);
        assertThat(posts.get(2).reading(MetricId.REACTIONS)).isInstanceOf(Reading.Unknown.class);
        assertThat(posts.get(2).labels()).doesNotContainKey("paid");
        assertThat(posts.get(3).reading(MetricId.IMPRESSIONS).value().orElseThrow())
                .isLessThan(posts.get(3).reading(MetricId.REACH).value().orElseThrow());
    }

    @Test
    void postsOfLiveSellers() throws IOException {
        List<PostInsights> posts = read("facebook-live-sellers").posts();

        assertThat(posts).extracting(post -> post.post().id()).containsExactly("77_1001", "77_1002", "78_5");
        assertThat(posts.get(1).publishedAt()).isEmpty();
        assertThat(posts.get(1).publishedAtLocal()).contains(LocalDateTime.of(2018, 3, 4, 23, 9));
        assertThat(posts.get(1)
                        .reading(new MetricId("hahas", MetricUnit.EVENTS))
                        .value())
                .contains(BigDecimal.valueOf(4));
    }

    private static CsvImport read(String layout) throws IOException {
        try (InputStream in = ExampleProfilesTest.class.getResourceAsStream("/layouts/" + layout + ".csv")) {
            FileSource source = FileSource.of(layout + ".csv", in.readAllBytes());
            return CsvImporter.of(Repository.exampleProfile(layout)).read(source);
        }
    }
}
