package io.smm.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    /** In Newfoundland, until 2011, the clock went back one hour at one minute past midnight. */
    @Test
    void aDayThatIsInterruptedByTheOneBeforeItHoldsItsOwnInAnyOrder() {
        ZoneId newfoundland = ZoneId.of("America/St_Johns");
        List<Instant> times = new ArrayList<>(List.of(
                Instant.parse("2010-11-07T02:30:30Z"), // 00:00:30 on the 7th
                Instant.parse("2010-11-07T02:31:00Z"), // 23:01 on the 6th, again
                Instant.parse("2010-11-07T03:29:59Z"), // 23:59:59 on the 6th
                Instant.parse("2010-11-07T03:30:00Z"))); // 00:00 on the 7th, again
        for (int turn = 0; turn < 2; turn++) {
            DailyAudienceBuilder days = new DailyAudienceBuilder(newfoundland);
            times.forEach(at -> days.add(at.getEpochSecond(), at));
            DailyReach made = days.build();

            assertThat(value(made.on(LocalDate.of(2010, 11, 6)))).isEqualTo(2);
            assertThat(value(made.on(LocalDate.of(2010, 11, 7)))).isEqualTo(2);
            Collections.reverse(times);
        }
    }

    @Test
    void whatIsGivenAndWhatIsRefusedIsNamed() {
        DailyReach none = new DailyAudienceBuilder(BERLIN).build();

        assertThat(none.rolling(2)).isEmpty();
        assertThatThrownBy(() -> none.rolling(0)).isInstanceOf(InvalidInputException.class);
        assertThat(none.zone()).isEqualTo(BERLIN);
        assertThat(reach.unit()).isEqualTo(ReachUnit.PEOPLE);
        assertThat(reach).hasToString("DailyReach[2 days, Z]");
        assertThat(reach.on(FIRST).metric()).hasToString("R-13 reach(rolling-1-day)");
        assertThat(reach.rolling(FIRST, 2).metric()).hasToString("R-13 reach(rolling-2-days)");
        Map<LocalDate, UniqueAudience> mixed =
                Map.of(FIRST, ExactAudience.of(IdSet.of(1)), FIRST.plusDays(1), theta(0, 1));
        assertThatThrownBy(() -> DailyReach.of(BERLIN, ReachUnit.PEOPLE, mixed))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults()).singleElement().asString().contains("is a theta sketch"));
    }

    @Test
    void aPartOfColumnsThatIsNotThereIsRefusedAndAnEmptyOneAddsNothing() {
        DailyAudienceBuilder days = new DailyAudienceBuilder(BERLIN);

        assertThatThrownBy(() -> days.add(new long[2], new long[1], 0, 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> days.add(new long[2], new long[2], -1, 2)).isInstanceOf(InvalidInputException.class);
        assertThat(days.add(new long[2], new long[2], 1, 1).add(7, Instant.EPOCH))
                .hasToString("DailyAudienceBuilder[1 days, Europe/Berlin]");
    }

    @Test
    void aDayThatIsExactOfAMonthThatIsNotHasStickinessWithinTheMonthsBounds() {
        DailyReach days = DailyReach.of(
                ZoneOffset.UTC, ReachUnit.PEOPLE, Map.of(FIRST, theta(0, 100_000), FIRST.plusDays(1), theta(0, 1_000)));
        MetricResult stickiness = days.stickiness(FIRST.plusDays(1));
        ErrorBound month = days.rolling(FIRST.plusDays(1), 30).errorBound().orElseThrow();

        assertThat(days.on(FIRST.plusDays(1)).method()).isEqualTo(Method.EXACT);
        assertThat(stickiness.errorBound().orElseThrow().low().doubleValue())
                .isCloseTo(1_000 / month.high().doubleValue(), offset(1e-15));
        assertThat(stickiness.errorBound().orElseThrow().high().doubleValue())
                .isCloseTo(1_000 / month.low().doubleValue(), offset(1e-15));
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
