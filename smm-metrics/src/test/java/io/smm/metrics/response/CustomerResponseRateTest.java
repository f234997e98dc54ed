package io.smm.metrics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CustomerResponseRateTest {

    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final ObservedTime TWO_DAYS = ObservedTime.of(window(0, 48));

    @Test
    void itIsTheMentionsOfOthersByTheObservedDays() {
        CustomerResponseRate rate = CustomerResponseRate.of(
                List.of(
                        BrandMention.customer(hour(1), "ann"),
                        BrandMention.customer(hour(2), "ann"),
                        BrandMention.customer(hour(30), "ben"),
                        mention(3, "us", MentionKind.OWN),
                        mention(4, "ben", MentionKind.REPOST),
                        mention(5, "bot", MentionKind.BOT),
                        mention(6, "bot", MentionKind.BOT)),
                TWO_DAYS);

        assertThat(rate.perDay().fraction()).contains(Fraction.of(3, 2));
        assertThat(rate.perDay().metric().code()).contains("E-06");
        assertThat(rate.perDay().unit().words()).isEqualTo("per day");
        assertThat(rate.perDay().evidence().window()).contains(window(0, 48));
        assertThat(rate.authorsPerDay().fraction()).contains(Fraction.ONE);
        assertThat(rate.authors()).hasValue(2);
        assertThat(rate.perThousandCustomers(600).fraction()).contains(Fraction.of(5, 2));
        assertThat(rate.count(MentionKind.OWN)).isEqualTo(1);
        assertThat(rate.count(MentionKind.REPOST)).isEqualTo(1);
        assertThat(rate.count(MentionKind.BOT)).isEqualTo(2);
        assertThat(rate.mentions()).isEqualTo(3);
    }

    @Test
    void anObservedWindowWithoutMentionsIsZeroAndAGapIsMissing() {
        CustomerResponseRate quiet = CustomerResponseRate.of(List.of(), TWO_DAYS);
        CustomerResponseRate nobodyLooked = CustomerResponseRate.of(List.of(), ObservedTime.of(List.of()));

        assertThat(quiet.perDay().fraction()).contains(Fraction.ZERO);
        assertThat(quiet.authorsPerDay().fraction()).contains(Fraction.ZERO);
        assertThat(nobodyLooked.perDay().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(nobodyLooked.perThousandCustomers(5).reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(nobodyLooked.authorsPerDay().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(nobodyLooked.peak(Duration.ofHours(1), DAY)).isEmpty();
    }

    @Test
    void whatTheBrandItselfRepostsAndBotsSayMakesNoPeak() {
        CustomerResponseRate rate = CustomerResponseRate.of(
                List.of(
                        BrandMention.customer(hour(1), "ann"),
                        mention(5, "us", MentionKind.OWN),
                        mention(5, "ben", MentionKind.REPOST),
                        mention(5, "bot", MentionKind.BOT)),
                TWO_DAYS);

        assertThat(rate.peak(Duration.ofHours(1), DAY)).contains(new PeakBucket(window(1, 2), 1, Duration.ofHours(1)));
    }

    @Test
    void aGapIsInNeitherPartOfTheRate() {
        ObservedTime gap = ObservedTime.of(List.of(window(0, 6), window(18, 24)));
        CustomerResponseRate rate = CustomerResponseRate.of(
                List.of(
                        BrandMention.customer(hour(0), "a"), // from belongs to a window
                        BrandMention.customer(hour(6), "b"), // to does not
                        BrandMention.customer(hour(12), "c"),
                        mention(13, "us", MentionKind.OWN),
                        BrandMention.customer(hour(18), "d")),
                gap);

        assertThat(rate.perDay().fraction()).contains(Fraction.of(4)); // 2 in half a day
        assertThat(rate.outside()).isEqualTo(3);
        assertThat(rate.count(MentionKind.OWN)).isZero();
        assertThat(rate.perDay().evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 3L));
        assertThat(rate.perDay().evidence().window()).contains(window(0, 24));
    }

    @Test
    void timeThatWasObservedTwiceCountsOnce() {
        ObservedTime time = ObservedTime.of(List.of(window(6, 12), window(0, 8), window(1, 2), window(12, 13)));

        assertThat(time.windows()).containsExactly(window(0, 13));
        assertThat(time.duration()).isEqualTo(Duration.ofHours(13));
        assertThat(time.within(window(12, 20)).windows()).containsExactly(window(12, 13));
        assertThat(time.within(window(13, 20)).windows()).isEmpty();
        assertThat(time.contains(hour(13))).isFalse();
        assertThat(time.contains(hour(0))).isTrue();
    }

    @Test
    void unknownAuthorsLeaveTheirNumberUnknown() {
        CustomerResponseRate rate = CustomerResponseRate.of(
                List.of(
                        BrandMention.customer(hour(1), "ann"),
                        new BrandMention(hour(2), Optional.empty(), MentionKind.CUSTOMER)),
                TWO_DAYS);

        assertThat(rate.perDay().fraction()).contains(Fraction.ONE);
        assertThat(rate.authors()).isEmpty();
        assertThat(rate.authorsPerDay().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(rate.authorsPerDay().explanation()).contains("1 mentions");
    }

    @Test
    void withoutCustomersThereIsNoRateByCustomers() {
        CustomerResponseRate rate = CustomerResponseRate.of(List.of(), TWO_DAYS);

        assertThat(rate.perThousandCustomers(0).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> rate.perThousandCustomers(-1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void thePeakIsTheEarliestOfTheFullestBuckets() {
        CustomerResponseRate rate = CustomerResponseRate.of(
                List.of(
                        BrandMention.customer(hour(10), "a"),
                        BrandMention.customer(hour(11).minusNanos(1), "b"),
                        BrandMention.customer(hour(11), "c"),
                        BrandMention.customer(hour(20), "d"),
                        BrandMention.customer(hour(20).plusSeconds(1), "e"),
                        mention(11, "us", MentionKind.OWN)),
                TWO_DAYS);

        assertThat(rate.peak(Duration.ofHours(1), DAY))
                .contains(new PeakBucket(window(10, 11), 2, Duration.ofHours(1)));
        // Buckets of two hours that begin at odd hours: 9 to 11 has two, 11 to 13 one, 19 to 21 two.
        assertThat(rate.peak(Duration.ofHours(2), hour(101)))
                .contains(new PeakBucket(window(9, 11), 2, Duration.ofHours(2)));
        assertThatThrownBy(() -> rate.peak(Duration.ZERO, DAY)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void withoutMentionsThePeakIsTheFirstObservedBucketWithNone() {
        CustomerResponseRate quiet = CustomerResponseRate.of(List.of(), ObservedTime.of(window(5, 9)));

        assertThat(quiet.peak(Duration.ofHours(4), DAY)).contains(new PeakBucket(window(4, 8), 0, Duration.ofHours(3)));
    }

    @Test
    void countsOfSomebodyElseGiveTheSameRateAndPeakButNoAuthors() {
        Random random = Cases.random("countsOfSomebodyElseGiveTheSameRateAndPeakButNoAuthors");
        for (int round = 0; round < 40; round++) {
            List<BrandMention> mentions = new ArrayList<>();
            List<MentionCount> counts = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                if (random.nextInt(4) == 0) {
                    continue; // a gap
                }
                int here = random.nextInt(4);
                counts.add(new MentionCount(window(i, i + 1), here));
                for (int k = 0; k < here; k++) {
                    mentions.add(BrandMention.customer(hour(i).plusSeconds(random.nextInt(3_600)), "x" + k));
                }
            }
            Collections.shuffle(counts, random);
            ObservedTime observed =
                    ObservedTime.of(counts.stream().map(MentionCount::window).toList());

            CustomerResponseRate counted = CustomerResponseRate.ofCounts(counts);
            CustomerResponseRate single = CustomerResponseRate.of(mentions, observed);

            assertThat(counted.perDay()).isEqualTo(single.perDay());
            assertThat(counted.perThousandCustomers(77)).isEqualTo(single.perThousandCustomers(77));
            assertThat(counted.peak(Duration.ofHours(3), hour(-1)))
                    .isEqualTo(single.peak(Duration.ofHours(3), hour(-1)));
            assertThat(counted.authorsPerDay().reason()).contains(UndefinedReason.MISSING_INPUT);
        }
    }

    @Test
    void countsThatOverlapOrAreCutByABucketAreRefused() {
        assertThatThrownBy(() -> CustomerResponseRate.ofCounts(
                        List.of(new MentionCount(window(0, 2), 1), new MentionCount(window(1, 3), 1))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("overlap");
        CustomerResponseRate rate = CustomerResponseRate.ofCounts(List.of(new MentionCount(window(0, 2), 1)));
        assertThatThrownBy(() -> rate.peak(Duration.ofHours(1), DAY)).isInstanceOf(InvalidInputException.class);
        assertThat(rate.peak(Duration.ofHours(2), DAY)).isPresent();
        assertThatThrownBy(() -> new MentionCount(window(0, 1), -1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theOrderOfMentionsChangesNothing() {
        Random random = Cases.random("theOrderOfMentionsChangesNothing");
        List<BrandMention> mentions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            mentions.add(BrandMention.customer(hour(random.nextInt(48)), "a" + random.nextInt(20)));
        }
        CustomerResponseRate before = CustomerResponseRate.of(mentions, TWO_DAYS);
        Collections.shuffle(mentions, random);
        CustomerResponseRate after = CustomerResponseRate.of(mentions, TWO_DAYS);

        MetricResult rate = after.perDay();
        assertThat(rate).isEqualTo(before.perDay());
        assertThat(after.peak(Duration.ofHours(2), DAY)).isEqualTo(before.peak(Duration.ofHours(2), DAY));
    }

    private static BrandMention mention(int hour, String author, MentionKind kind) {
        return new BrandMention(hour(hour), Optional.of(author), kind);
    }

    private static TimeWindow window(int from, int to) {
        return new TimeWindow(hour(from), hour(to));
    }

    private static Instant hour(int hour) {
        return DAY.plus(Duration.ofHours(hour));
    }
}
