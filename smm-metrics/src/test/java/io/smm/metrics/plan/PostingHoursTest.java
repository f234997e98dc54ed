package io.smm.metrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import io.smm.post.plan.WeeklyTime;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hours of the week are judged by what an account's own posts did, and no hour on little. */
class PostingHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final PostQuantity LIKES = PostQuantity.of(MetricId.REACTIONS);

    private final List<PostInsights> posts = new ArrayList<>();

    /** In 2026, the week-th Monday and so on, at an hour in Berlin. */
    private void post(int week, DayOfWeek day, int hour, long likes) {
        LocalDateTime local =
                LocalDateTime.of(2026, 1, 5, hour, 10).plusWeeks(week).plusDays(day.getValue() - 1L);
        posts.add(Posts.post("p" + posts.size())
                .publishedAt(local.atZone(BERLIN).toInstant().toString())
                .with(MetricId.REACTIONS, likes)
                .insights());
    }

    private PostingHours hours() {
        return PostingHours.of(posts, LIKES, BERLIN, LATER);
    }

    /** Worked out by hand: N 20, C 2, M 7.5, s² 20/18, a (125 − 20/18)/10, weight 0.9911111, half width 0.650416. */
    @Test
    void anHoursMeanIsDrawnTowardsTheAccountsByItsCredibility() {
        for (int week = 0; week < 10; week++) {
            post(week * 3, DayOfWeek.MONDAY, 9, week % 2 == 0 ? 9 : 11);
            post(week * 3, DayOfWeek.TUESDAY, 18, week % 2 == 0 ? 4 : 6);
        }

        PostingHours found = hours();

        PostingHour best = found.hours().get(0);
        assertThat(best.from())
                .as("through winter and summer")
                .isEqualTo(new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(9, 0)));
        assertThat(best.posts()).isEqualTo(10);
        assertThat(best.mean()).isEqualByComparingTo("10");
        assertThat(best.weight()).isCloseTo(new BigDecimal("0.9911111111"), within(new BigDecimal("1e-9")));
        assertThat(best.expected().value().orElseThrow())
                .isCloseTo(new BigDecimal("9.977777778"), within(new BigDecimal("1e-8")));
        assertThat(best.expected().errorBound().orElseThrow().low())
                .isCloseTo(new BigDecimal("9.327365"), within(new BigDecimal("1e-4")));
        assertThat(found.mean().value().orElseThrow()).isEqualByComparingTo("7.5");
        assertThat(found.suggestions()).containsExactly(best);
        assertThat(found.explanation()).isEqualTo("20 posts in 2 hours of the week");
    }

    @Test
    void oneLuckyPostMakesNoHourBest() {
        for (int week = 0; week < 15; week++) {
            post(week, DayOfWeek.MONDAY, 9, 10 + week % 5);
            post(week, DayOfWeek.WEDNESDAY, 9, 4 + week % 5);
        }
        post(1, DayOfWeek.SUNDAY, 3, 14);

        PostingHour lucky = hours().hours().stream()
                .filter(hour -> hour.from().day() == DayOfWeek.SUNDAY)
                .findFirst()
                .orElseThrow();

        assertThat(lucky.expected().value().orElseThrow()).isLessThan(lucky.mean());
        assertThat(hours().suggestions()).doesNotContain(lucky);
    }

    @Test
    void whereTheHoursDifferByChanceNoneIsSuggested() {
        long seed = Long.getLong("smm.seed", 20_260_301L);
        Random random = new Random(seed);
        int suggested = 0;
        for (int account = 0; account < 200; account++) {
            posts.clear();
            for (int i = 0; i < 120; i++) {
                post(
                        random.nextInt(50),
                        DayOfWeek.of(1 + random.nextInt(7)),
                        9 + random.nextInt(3),
                        20 + random.nextInt(20));
            }
            suggested += hours().suggestions().isEmpty() ? 0 : 1;
        }
        assertThat(suggested).as("of 200 accounts, seed %d", seed).isLessThan(20);
    }

    @Test
    void anHourThatIsBetterIsFoundAmongMany() {
        Random random = new Random(7);
        for (int i = 0; i < 210; i++) {
            DayOfWeek day = DayOfWeek.of(1 + i % 7);
            int hour = 9 + i % 3;
            boolean good = day == DayOfWeek.THURSDAY && hour == 9;
            post(i / 7, day, hour, (good ? 40 : 20) + random.nextInt(10));
        }

        assertThat(hours().suggestions())
                .extracting(hour -> hour.from().day() + " " + hour.from().time())
                .containsExactly("THURSDAY 09:00");
    }

    @Test
    void onFewPostsNothingIsSaidAndThatIsSaid() {
        for (int week = 0; week < 9; week++) {
            post(week, DayOfWeek.MONDAY, 9, 100);
            post(week, DayOfWeek.TUESDAY, 9, 1);
        }

        assertThat(hours().reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(hours().hours()).isEmpty();
        assertThat(hours().suggestions()).isEmpty();
        assertThat(hours().mean().isDefined()).isFalse();
        assertThat(hours().explanation()).contains("18 posts").contains("needed are 20");
    }

    @Test
    void whatIsTooYoungOrUnknownIsLeftOutAndCounted() {
        for (int week = 0; week < 12; week++) {
            post(week, DayOfWeek.MONDAY, 9, 10 + week);
            post(week, DayOfWeek.TUESDAY, 9, 5 + week);
        }
        Instant young = LocalDateTime.of(2026, 3, 23, 0, 0).atZone(BERLIN).toInstant();
        posts.add(Posts.post("no time").with(MetricId.REACTIONS, 1_000).insights());
        posts.add(Posts.post("no number")
                .publishedAt("2026-01-05T08:00:00Z")
                .without(MetricId.REACTIONS)
                .insights());

        PostingHours found = PostingHours.of(posts, LIKES, BERLIN, young);

        assertThat(found.leftOut().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(2);
        assertThat(found.tooYoung()).isEqualTo(2);
        assertThat(found.explanation()).startsWith("22 posts");
    }
}
