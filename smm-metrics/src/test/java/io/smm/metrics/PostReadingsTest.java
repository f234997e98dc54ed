package io.smm.metrics;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.TimeWindow;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.NativeRef;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostReadingsTest {

    private static final Instant EARLY = Posts.READ_AT;
    private static final Instant LATE = EARLY.plusSeconds(3_600);

    @Test
    void aLaterReadingReplacesAnEarlierOneWhateverTheOrder() {
        PostInsights early = post("a", EARLY).with(MetricId.SHARES, 5).insights();
        PostInsights late = post("a", LATE).with(MetricId.SHARES, 4).insights();

        assertThat(shares(List.of(early, late))).isEqualTo(Fraction.of(4));
        assertThat(shares(List.of(late, early))).isEqualTo(Fraction.of(4));
    }

    @Test
    void metricsAreReplacedOneByOne() {
        PostInsights early = post("a", EARLY)
                .with(MetricId.SHARES, 5)
                .with(MetricId.SAVES, 1)
                .insights();
        PostInsights late = post("a", LATE)
                .with(MetricId.SHARES, 6)
                .with(MetricId.SAVES, new Reading.Withheld("for now"))
                .insights();
        PostInsights merged = PostReadings.latest(List.of(early, late)).get(0);

        assertThat(merged.reading(MetricId.SHARES)).isEqualTo(late.reading(MetricId.SHARES));
        assertThat(merged.reading(MetricId.SAVES)).isEqualTo(early.reading(MetricId.SAVES));
    }

    @Test
    void withoutTimesTheLastInTheListCounts() {
        Lineage undated = Lineage.builderUnobserved(Posts.NETWORK, "shares").build();
        PostInsights first =
                post("a").with(MetricId.SHARES, Reading.of(5, undated)).insights();
        PostInsights second =
                post("a").with(MetricId.SHARES, Reading.of(7, undated)).insights();

        assertThat(shares(List.of(first, second))).isEqualTo(Fraction.of(7));
    }

    @Test
    void anotherVersionOfAPostIsTheSamePost() {
        PostRef edited = new PostRef(
                Posts.NETWORK, List.of(new NativeRef(NativeRole.POST, "a"), new NativeRef(NativeRole.VERSION, "2")));
        PostInsights before = post("a", EARLY).with(MetricId.SHARES, 5).insights();
        PostInsights after = PostInsights.builder(edited)
                .reading(MetricId.SHARES, Reading.of(6, Posts.lineage(MetricId.SHARES, LATE)))
                .build();

        assertThat(PostReadings.latest(List.of(before, after))).containsExactly(after);
    }

    @Test
    void differentPostsStayInTheirOrder() {
        PostInsights a = post("a").insights();
        PostInsights b = post("b").insights();

        assertThat(PostReadings.latest(List.of(b, a, b))).containsExactly(b, a);
    }

    @Test
    void aDayAndALifetimeLiveSideBySideWhateverTheOrder() {
        PostInsights march = ofPeriod("a", 5, "2026-03-01T00:00:00Z");
        PostInsights april = ofPeriod("a", 7, "2026-04-01T00:00:00Z");
        PostInsights total = post("a").with(MetricId.SHARES, 50).insights();

        for (List<PostInsights> order : List.of(List.of(march, total, april, april), List.of(total, april, march))) {
            PostInsights merged = PostReadings.latest(order).get(0);

            assertThat(merged.readings(MetricId.SHARES))
                    .containsExactlyInAnyOrder(
                            march.reading(MetricId.SHARES),
                            april.reading(MetricId.SHARES),
                            total.reading(MetricId.SHARES));
            assertThat(merged.reading(MetricId.SHARES)).isEqualTo(total.reading(MetricId.SHARES));
        }
    }

    @Test
    void severalPeriodsAloneAreNotAddedUpAndNoneOfThemIsTakenForTheWhole() {
        PostInsights march = ofPeriod("a", 5, "2026-03-01T00:00:00Z");
        PostInsights april = ofPeriod("a", 7, "2026-04-01T00:00:00Z");
        List<PostInsights> merged = PostReadings.latest(List.of(march, april));

        assertThat(PostQuantity.of(MetricId.SHARES).of(merged).reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(merged.get(0).readings(MetricId.SHARES)).hasSize(2);
    }

    @Test
    void aCorrectionOfTheSamePeriodReplacesIt() {
        PostInsights first = ofPeriod("a", 5, "2026-03-01T00:00:00Z");
        PostInsights corrected = ofPeriod("a", 4, "2026-03-01T00:00:00Z");
        PostInsights other = ofPeriod("b", 4, "2026-04-01T00:00:00Z");

        assertThat(PostReadings.latest(List.of(first, corrected, other))).containsExactly(corrected, other);
    }

    private static PostInsights ofPeriod(String id, long shares, String from) {
        Instant start = Instant.parse(from);
        Lineage lineage = Lineage.builder(Posts.NETWORK, "shares", LATE)
                .period(new TimeWindow(start, start.plusSeconds(86_400)))
                .build();
        return post(id).with(MetricId.SHARES, Reading.of(shares, lineage)).insights();
    }

    private static Fraction shares(List<PostInsights> readings) {
        return PostQuantity.of(MetricId.SHARES)
                .of(PostReadings.latest(readings))
                .fraction()
                .orElseThrow();
    }
}
