package io.smm.metrics.virality;

import static io.smm.metrics.virality.CascadeTest.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.Fraction;
import io.smm.metrics.PostGroups;
import io.smm.metrics.Posts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real posts and conversations. The expected figures were counted without this SDK:
 *
 * <pre>
 * awk -F, 'NR&gt;1 {s[$2]+=$5; n[$2]++} END {for (t in n) print t, s[t], n[t]}' facebook-live-sellers/posts.csv
 * awk -F, 'NR&gt;1 {n[$1]++} END {for (t in n) if (n[t]&gt;1) {r+=n[t]-1; s+=n[t]-2} print r, s}' customer-care-threads/threads.csv
 * </pre>
 *
 * <p>The half-lives: Python, the ((n + 1) / 2)-th of the sorted ages of each conversation that has a second message, summed up.
 */
@Tag("specs")
class RealViralityTest {

    @Test
    void theAmplificationOfTheSellersByKindOfPost() throws IOException {
        List<PostInsights> posts = new ArrayList<>();
        for (String[] row : rows("facebook-live-sellers/posts.csv")) {
            posts.add(Posts.post(row[0])
                    .with(MetricId.SHARES, Long.parseLong(row[4]))
                    .label("type", row[1])
                    .insights());
        }
        Map<String, Fraction> rates = new HashMap<>();
        PostGroups.byLabel(posts, "type")
                .forEach((type, group) -> rates.put(
                        type.toString(),
                        exact(ViralityMetrics.amplificationRate().of(group))));

        assertThat(rates)
                .containsOnly(
                        Map.entry("photo", Fraction.of(4_162, 1_452)),
                        Map.entry("video", Fraction.of(137_417, 1_009)),
                        Map.entry("status", Fraction.of(281, 201)),
                        Map.entry("link", Fraction.of(149, 30)));
        assertThat(exact(ViralityMetrics.amplificationRate().of(posts))).isEqualTo(Fraction.of(142_009, 2_692));
    }

    @Test
    void conversationsAreChains() throws IOException {
        Map<String, CascadeBuilder<Integer>> threads = new LinkedHashMap<>();
        for (String[] row : rows("customer-care-threads/threads.csv")) {
            int turn = Integer.parseInt(row[2]);
            Instant time = Instant.parse(row[4]);
            CascadeBuilder<Integer> thread = threads.computeIfAbsent(row[0], id -> Cascade.builder());
            if (turn == 0) {
                thread.root(turn, time);
            } else {
                thread.reshare(turn, turn - 1, time);
            }
        }
        List<Cascade> cascades =
                threads.values().stream().map(CascadeBuilder::build).toList();

        assertThat(cascades).hasSize(525).allMatch(Cascade::isSound);
        assertThat(exact(CascadeForest.of(cascades).secondarySpread())).isEqualTo(Fraction.of(158, 664));
        assertThat(cascades)
                .allSatisfy(cascade -> assertThat(cascade.branchingNumbers())
                        .allSatisfy(number -> assertThat(exact(number)).isIn(Fraction.ZERO, Fraction.ONE)));
        List<Fraction> halfLives = cascades.stream()
                .map(cascade -> cascade.reshareTimes().orElseThrow().halfLife())
                .flatMap(result -> result.fraction().stream())
                .toList();
        assertThat(halfLives).hasSize(506);
        assertThat(Fraction.sum(halfLives)).isEqualTo(Fraction.of(11_042_618));
    }

    private static List<String[]> rows(String file) throws IOException {
        Path path = Path.of(System.getProperty("smm.root"))
                .resolve("../shared/data")
                .resolve(file);
        assumeTrue(Files.exists(path), "real data is not there: " + file);
        return Files.readAllLines(path).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toList());
    }
}
