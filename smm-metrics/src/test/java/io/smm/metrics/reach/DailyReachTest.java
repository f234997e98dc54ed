package io.smm.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Seed;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.sketch.ThetaBuilder;
import io.smm.metrics.sketch.ThetaSketch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DailyReachTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 28);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** 1 and 2 on the first day, nothing on the second, 2 and 3 on the third. */
    private final DailyReach reach = DailyReach.of(
            ZoneOffset.UTC,
            ReachUnit.PEOPLE,
            Map.of(FIRST, ExactAudience.of(IdSet.of(1, 2)), FIRST.plusDays(2), ExactAudience.of(IdSet.of(2, 3))));

    @Test
    void daysAreMergedAndNeverAdded() {
        assertThat(value(reach.on(FIRST))).isEqualTo(2);
        assertThat(value(reach.on(FIRST.plusDays(1)))).isZero();
        assertThat(value(reach.rolling(FIRST.plusDays(2), 2))).isEqualTo(2);
        assertThat(value(reach.rolling(FIRST.plusDays(2), 3))).isEqualTo(3);
        assertThat(value(reach.rolling(FIRST.plusDays(4), 3))).isEqualTo(2);
        assertThat(value(reach.rolling(FIRST.plusDays(5), 3))).isZero();
        assertThat(reach.rolling(3)).extracting(each -> value(each.reach())).containsExactly(2L, 2L, 3L);
        assertThat(reach.rolling(3))
                .extracting(DatedReach::day)
                .containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
        assertThatThrownBy(() -> reach.rolling(FIRST, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reach.rolling(0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void beforeTheFirstDayTheWindowIsShorter() {
        TimeWindow shorter =
                reach.rolling(FIRST.plusDays(1), 7).evidence().window().orElseThrow();

        assertThat(shorter.from()).isEqualTo("2026-03-28T00:00:00Z");
        assertThat(shorter.to()).isEqualTo("2026-03-30T00:00:00Z");
        assertThat(value(reach.rolling(FIRST.plusDays(1), 7))).isEqualTo(2);
        assertThat(value(reach.rolling(FIRST.minusDays(1), 7))).isZero();
    }

    @Test
    void stickinessIsADayOfItsMonth() {
        assertThat(reach.stickiness(FIRST.plusDays(2)).fraction()).contains(Fraction.of(2, 3));
        assertThat(reach.stickiness(FIRST.plusDays(29)).fraction()).contains(Fraction.ZERO);
        assertThat(value(reach.rolling(FIRST.plusDays(29), 30))).isEqualTo(3);
        assertThat(value(reach.rolling(FIRST.plusDays(30), 30))).isEqualTo(2);
        assertThat(reach.stickiness(FIRST.plusDays(32)).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void aDayIsADayOfTheZoneAndMidnightBegins() {
        DailyAudienceBuilder days = new DailyAudienceBuilder(BERLIN);
        // The clocks go forward in the night to the 29th: that day has 23 hours.
        days.add(2, Instant.parse("2026-03-28T23:00:00Z"));
        days.add(1, Instant.parse("2026-03-28T22:59:59.999Z"));
        days.add(3, Instant.parse("2026-03-29T21:59:59.999Z"));
        days.add(4, Instant.parse("2026-03-29T22:00:00Z"));
        DailyReach made = days.build();

        assertThat(made.rolling(1)).extracting(each -> value(each.reach())).containsExactly(1L, 2L, 1L);
        assertThat(made.on(FIRST.plusDays(1)).evidence().window())
                .contains(new TimeWindow(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")));
    }

    @Test
    void columnsAndSingleDisplaysGiveTheSameInAnyOrder() {
        Random random = Seed.random("DailyReachTest");
        DailyAudienceBuilder singly = new DailyAudienceBuilder(BERLIN);
        long[] ids = random.longs(2_000, 0, 50).toArray();
        long start = Instant.parse("2026-10-20T00:00:00Z").toEpochMilli();
        long[] times = random.longs(2_000, start, start + Duration.ofDays(10).toMillis())
                .toArray();
        Map<LocalDate, IdSet> expected = new TreeMap<>();
        for (int i = ids.length - 1; i >= 0; i--) {
            singly.add(ids[i], Instant.ofEpochMilli(times[i]));
            LocalDate day = Instant.ofEpochMilli(times[i]).atZone(BERLIN).toLocalDate();
            expected.merge(day, IdSet.of(ids[i]), IdSet::union);
        }
        DailyReach columnar =
                new DailyAudienceBuilder(BERLIN).add(ids, times, 0, ids.length).build();

        assertThat(columnar.rolling(3)).isEqualTo(singly.build().rolling(3));
        expected.forEach((day, set) -> assertThat(value(columnar.on(day))).isEqualTo(set.size()));
    }

    @Test
    void sketchesOfDaysAreMergedToo() {
        DailyReach sketched = DailyReach.of(
                ZoneOffset.UTC,
                ReachUnit.PEOPLE,
                Map.of(FIRST, theta(0, 100_000), FIRST.plusDays(1), theta(50_000, 150_000)));
        MetricResult stickiness = sketched.stickiness(FIRST.plusDays(1));

        assertThat(sketched.rolling(FIRST.plusDays(1), 2).value().orElseThrow().doubleValue())
                .isBetween(140_000.0, 160_000.0);
        ErrorBound day = sketched.on(FIRST.plusDays(1)).errorBound().orElseThrow();
        ErrorBound month = sketched.rolling(FIRST.plusDays(1), 30).errorBound().orElseThrow();
        double lowest = day.low().doubleValue() / month.high().doubleValue();
        double highest = day.high().doubleValue() / month.low().doubleValue();

        assertThat(stickiness.errorBound().orElseThrow().low().doubleValue()).isCloseTo(lowest, offset(1e-12));
        assertThat(stickiness.errorBound().orElseThrow().high().doubleValue()).isCloseTo(highest, offset(1e-12));
        assertThat(stickiness.errorBound().orElseThrow().low().doubleValue()).isLessThan(2 / 3.0);
        assertThat(stickiness.errorBound().orElseThrow().high().doubleValue()).isGreaterThan(2 / 3.0);
        assertThatThrownBy(() -> DailyReach.of(
                        ZoneOffset.UTC, ReachUnit.DEVICES, Map.of(FIRST, theta(0, 1), FIRST.plusDays(1), theta(0, 1))))
                .isInstanceOf(InvalidInputException.class);
    }

    private static ThetaAudience theta(long from, long to) {
        ThetaBuilder builder = ThetaSketch.builder(12);
        LongStream.range(from, to).forEach(builder::add);
        return ThetaAudience.of(builder.build());
    }

    private static long value(MetricResult result) {
        return result.fraction().orElseThrow().numerator().longValueExact();
    }
}
