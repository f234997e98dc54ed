package io.smm.metrics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.earned.ShareOfVoice;
import io.smm.metrics.earned.VoiceBase;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.quality.DataQuality;
import io.smm.metrics.quality.Finding;
import io.smm.post.PostRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real conversations, mentions and posts, held against figures that {@code real/response.py} makes without this SDK. */
@Tag("specs")
class RealResponseTest {

    private static final Network NETWORK = new Network("example");

    private final Properties expected = expected();

    @Test
    void repliesOfTwentyFiveCompanies() throws IOException {
        List<ThreadMessage> messages = threads();
        Instant afterLast = Instant.ofEpochSecond(Long.parseLong(expected("last")) + 1);

        check("threads", BrandReplies.of(messages, ReplyRules.standard()));
        check(
                "threadsUntilLast",
                BrandReplies.of(messages, ReplyRules.standard().endingAt(afterLast)));
        check(
                "threadsUntilApril",
                BrandReplies.of(messages, ReplyRules.standard().endingAt(Instant.parse("2020-04-01T00:00:00Z"))));
    }

    @Test
    void columnsOfTheSameConversationsGiveTheSame() throws IOException {
        BrandReplies replies = BrandReplies.of(Cases.columns(threads()), ReplyRules.standard());

        check("threads", replies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAPL", "CRM", "CVS", "KO"})
    void mentionsOfACompanyPerDayAndAtTheirPeak(String brand) throws IOException {
        List<MentionCount> counts = mentions(brand);
        CustomerResponseRate rate = CustomerResponseRate.ofCounts(counts);
        Instant origin = counts.get(0).window().from();
        String key = "volumes." + brand;

        assertThat(rate.mentions()).isEqualTo(Long.parseLong(expected(key + ".mentions")));
        assertValue(rate.perDay(), key + ".perDay");
        assertPeak(rate.peak(Duration.ofMinutes(5), origin).orElseThrow(), key + ".peak5");
        assertPeak(rate.peak(Duration.ofHours(1), origin).orElseThrow(), key + ".peakHour");
    }

    @Test
    void sharesOfVoiceOverTheTimeThatAllFourWereWatched() throws IOException {
        Instant end = Instant.parse(expected("volumes.commonEnd"));
        ShareOfVoice.Builder voices = ShareOfVoice.by(VoiceBase.MENTIONS);
        List<String> brands = List.of("AAPL", "CRM", "CVS", "KO");
        for (String brand : brands) {
            List<MentionCount> common = mentions(brand).stream()
                    .filter(count -> !count.window().to().isAfter(end))
                    .toList();
            voices.brand(brand, CustomerResponseRate.ofCounts(common).mentions());
        }
        ShareOfVoice shares = voices.build();

        for (String brand : brands) {
            assertValue(shares.of(brand), "volumes.shareOfVoice." + brand);
        }
    }

    @Test
    void interactionsOfThePageLeaveOutWhatItsOwnTotalCountedAsZero() throws IOException {
        List<PostInsights> posts = new ArrayList<>();
        long theirs = 0;
        for (Map<String, String> row : rows("facebook-post-metrics/facebook-posts.csv")) {
            posts.add(post(
                    row.get("post"),
                    row,
                    Map.of(
                            MetricId.REACTIONS, "likes",
                            MetricId.COMMENTS, "comments",
                            MetricId.SHARES, "shares",
                            MetricId.REACH, "reach",
                            MetricId.IMPRESSIONS, "impressions",
                            MetricId.FOLLOWERS, "page_likes")));
            theirs += Long.parseLong(Objects.requireNonNull(row.get("interactions")));
        }
        InteractionSet set = InteractionSet.standard();
        MetricResult ours = PostQuantity.interactions(set).of(posts);

        assertThat(posts).hasSize(Integer.parseInt(expected("facebook.posts")));
        assertValue(ours, "facebook.interactions");
        assertThat(ours.evidence().used()).isEqualTo(Long.parseLong(expected("facebook.known")));
        assertThat(theirs).isEqualTo(Long.parseLong(expected("facebook.theirColumn")));
        assertThat(theirs - Long.parseLong(expected("facebook.interactions")))
                .isEqualTo(Long.parseLong(expected("facebook.theirColumnOverUnknown")));
        assertValue(EngagementMetrics.byReach(set).of(posts), "facebook.byReach");
        assertValue(EngagementMetrics.byFollowers(set).of(posts), "facebook.byFollowers");
        assertThat(DataQuality.check(posts))
                .filteredOn(finding -> finding.code().equals(Finding.REACH_ABOVE_IMPRESSIONS))
                .extracting(Finding::subject)
                .containsExactly(expected("facebook.reachAboveImpressions").split(","));
    }

    @Test
    void ratesPerPostOfTheSellers() throws IOException {
        List<PostInsights> posts = new ArrayList<>();
        for (Map<String, String> row : rows("facebook-live-sellers/posts.csv")) {
            posts.add(post(
                    row.get("status_id"),
                    row,
                    Map.of(
                            MetricId.REACTIONS, "num_reactions",
                            MetricId.COMMENTS, "num_comments",
                            MetricId.SHARES, "num_shares")));
        }

        assertValue(PostQuantity.of(MetricId.REACTIONS).of(posts), "sellers.reactions");
        assertValue(EngagementMetrics.applauseRate().of(posts), "sellers.applause");
        assertValue(EngagementMetrics.conversationRate().of(posts), "sellers.conversation");
        assertValue(EngagementMetrics.amplificationRate().of(posts), "sellers.amplification");
        assertThat(DataQuality.check(posts)).hasSize(Integer.parseInt(expected("sellers.duplicates")));
    }

    private void check(String key, BrandReplies replies) {
        assertThat(replies.runs()).hasSize(Integer.parseInt(expected(key + ".runs")));
        assertThat(replies.brandReplyRate().evidence().findings())
                .extracting(Finding::code)
                .hasSize(Integer.parseInt(expected(key + ".outOfOrderThreads")))
                .containsOnly(Finding.MESSAGES_OUT_OF_ORDER);
        assertValue(replies.brandReplyRate(), key + ".replyRate");
        check(key + ".all", replies.brandReplyTime());
        check(key + ".first", replies.firstBrandReplyTime());
        for (int limit : List.of(600, 3_600, 86_400)) {
            assertValue(replies.withinSla(Duration.ofSeconds(limit)), key + ".within" + limit);
        }
    }

    private void check(String key, BrandReplyTime times) {
        assertThat(times.answered()).isEqualTo(Long.parseLong(expected(key + ".answered")));
        assertThat(times.open()).isEqualTo(Long.parseLong(expected(key + ".open")));
        assertValue(times.median(), key + ".median");
        assertValue(times.p90(), key + ".p90");
        assertValue(times.mean(), key + ".mean");
        assertValue(times.maximum(), key + ".maximum");
        if (expected(key + ".kaplanMeier").isEmpty()) {
            assertThat(times.kaplanMeierMedian().isDefined()).isFalse();
        } else {
            assertValue(times.kaplanMeierMedian(), key + ".kaplanMeier");
        }
    }

    private void assertPeak(PeakBucket peak, String key) {
        assertThat(peak.window().from() + "," + peak.mentions()).isEqualTo(expected(key));
    }

    private void assertValue(MetricResult result, String key) {
        assertThat(result.fraction().orElseThrow()).as(key).hasToString(expected(key));
    }

    private String expected(String key) {
        return Objects.requireNonNull(expected.getProperty(key), key);
    }

    private static List<ThreadMessage> threads() throws IOException {
        return rows("customer-care-threads/threads.csv").stream()
                .map(row -> new ThreadMessage(
                        Objects.requireNonNull(row.get("thread")),
                        "agent".equals(row.get("role")),
                        Instant.parse(Objects.requireNonNull(row.get("time"))),
                        Long.parseLong(Objects.requireNonNull(row.get("turn")))))
                .toList();
    }

    private static List<MentionCount> mentions(String brand) throws IOException {
        return rows("brand-mention-volumes/tw_" + brand + ".csv").stream()
                .map(row -> {
                    String stamp = Objects.requireNonNull(row.get("timestamp"));
                    Instant from = Instant.parse(stamp.replace(' ', 'T') + "Z");
                    long count = Long.parseLong(Objects.requireNonNull(row.get("value")));
                    return new MentionCount(new TimeWindow(from, from.plusSeconds(300)), count);
                })
                .toList();
    }

    private static PostInsights post(String id, Map<String, String> row, Map<MetricId, String> columns) {
        PostInsights.Builder post = PostInsights.builder(PostRef.of(NETWORK, id));
        columns.forEach((metric, column) -> {
            String cell = Objects.requireNonNull(row.get(column));
            Lineage lineage =
                    Lineage.builder(NETWORK, column, Instant.EPOCH).lifetime().build();
            post.reading(
                    metric,
                    cell.isEmpty() ? new Reading.Unknown("empty cell") : Reading.of(Long.parseLong(cell), lineage));
        });
        return post.build();
    }

    /** Lines without quotes, as all of these files are. */
    private static List<Map<String, String>> rows(String path) throws IOException {
        Path file =
                Path.of(System.getProperty("smm.root"), "..", "shared", "data").resolve(path);
        assumeTrue(Files.isRegularFile(file), "needs ../shared/data/" + path);
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Properties expected() {
        Properties properties = new Properties();
        try (InputStream file = RealResponseTest.class.getResourceAsStream("/real/response.properties")) {
            properties.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
