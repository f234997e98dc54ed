package io.smm.metrics.response;

import static io.smm.metrics.response.ThreadMessage.brand;
import static io.smm.metrics.response.ThreadMessage.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrandRepliesTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    /** Answered after 10, 20 and 30 s; open since 20, 50 and 60 s at {@code at(1000)}. Definitions, check values. */
    private static final List<ThreadMessage> CHECK_VALUES = List.of(
            customer("a", at(0), 0),
            brand("a", at(10), 1),
            customer("b", at(0), 0),
            brand("b", at(20), 1),
            customer("c", at(0), 0),
            brand("c", at(30), 1),
            customer("d", at(980), 0),
            customer("e", at(950), 0),
            customer("f", at(940), 0));

    private final ReplyRules rules = ReplyRules.standard();

    @Test
    void aRunIsAllThatCustomersSayUntilTheBrandSpeaks() {
        BrandReplies replies = BrandReplies.of(
                List.of(
                        brand("t", at(0), 0), // no run is open: ignored
                        customer("t", at(10), 1),
                        customer("t", at(20), 2), // a second customer, same run
                        brand("t", at(70), 3),
                        brand("t", at(80), 4), // ignored
                        customer("t", at(100), 5),
                        customer("other", at(5), 0),
                        brand("silent", at(6), 0)),
                rules);

        assertThat(replies.runs())
                .containsExactly(
                        new CustomerRun("other", true, at(5), Optional.empty()),
                        new CustomerRun("t", true, at(10), Optional.of(at(70))),
                        new CustomerRun("t", false, at(100), Optional.empty()));
        assertThat(replies.brandReplyRate().fraction()).contains(Fraction.of(1, 3));
        assertThat(replies.brandReplyRate().metric().code()).contains("E-08");
        assertThat(replies.brandReplyRate().unit()).isEqualTo(Unit.FRACTION);
        assertThat(replies.brandReplyRate().evidence().used()).isEqualTo(3);
        assertThat(replies.brandReplyTime().mean().fraction()).contains(Fraction.of(60));
    }

    @Test
    void timeComesBeforeTheSequenceNumberWhichDecidesOnlyTies() {
        BrandReplies replies = BrandReplies.of(
                List.of(
                        brand("t", at(50), 0), // numbered first, written later
                        customer("t", at(10), 1),
                        customer("t", at(10), 2), // no step back
                        brand("u", at(10), 2),
                        customer("u", at(10), 1),
                        customer("v", at(10), 2),
                        brand("v", at(10), 1)),
                rules);

        assertThat(replies.runs())
                .containsExactly(
                        new CustomerRun("t", true, at(10), Optional.of(at(50))),
                        new CustomerRun("u", true, at(10), Optional.of(at(10))),
                        new CustomerRun("v", true, at(10), Optional.empty()));
        assertThat(replies.brandReplyRate().evidence().findings())
                .containsExactly(new Finding(
                        Finding.MESSAGES_OUT_OF_ORDER,
                        Severity.NOTICE,
                        "t",
                        "time goes back 1 time between its messages as they are numbered, by 40 s at most; they were"
                                + " put in the order of time"));
    }

    @Test
    void whatIsWrittenAtOrAfterTheEndDoesNotExist() {
        List<ThreadMessage> messages = List.of(
                customer("a", at(0), 0),
                brand("a", at(100), 1),
                customer("late", at(100), 0),
                brand("late", at(101), 1));

        BrandReplies cut = BrandReplies.of(messages, rules.endingAt(at(100)));
        BrandReplies whole = BrandReplies.of(messages, rules.endingAt(at(101)));

        assertThat(cut.runs()).containsExactly(new CustomerRun("a", true, at(0), Optional.empty()));
        assertThat(whole.runs())
                .containsExactly(
                        new CustomerRun("a", true, at(0), Optional.of(at(100))),
                        new CustomerRun("late", true, at(100), Optional.empty()));
        assertThat(cut.brandReplyRate().fraction()).contains(Fraction.ZERO);
        assertThat(cut.brandReplyRate().evidence().window().orElseThrow().to()).isEqualTo(at(100));
    }

    @Test
    void withoutRunsThereIsNoRate() {
        BrandReplies none = BrandReplies.of(List.of(brand("a", at(0), 0)), rules.endingAt(at(10)));

        assertThat(none.brandReplyRate().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(none.withinSla(Duration.ofHours(1)).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(none.brandReplyTime().median().reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(none.brandReplyTime().kaplanMeierMedian().reason()).contains(UndefinedReason.TOO_FEW);
    }

    @Test
    void theCheckValuesOfKaplanMeierHold() {
        BrandReplyTime times =
                BrandReplies.of(CHECK_VALUES, rules.endingAt(at(1000))).brandReplyTime();

        assertThat(times.kaplanMeierMedian().fraction()).contains(Fraction.of(30));
        assertThat(times.kaplanMeierMedian().evidence().used()).isEqualTo(6);
        assertThat(times.median().fraction()).contains(Fraction.of(20));
        assertThat(times.median().evidence().used()).isEqualTo(3);
        assertThat(times.median().evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 3L));
        assertThat(times.answered()).isEqualTo(3);
        assertThat(times.open()).isEqualTo(3);

        List<ThreadMessage> exactHalf = List.of(
                customer("a", at(0), 0),
                brand("a", at(10), 1),
                customer("b", at(0), 0),
                brand("b", at(20), 1),
                customer("d", at(980), 0),
                customer("e", at(950), 0));
        assertThat(BrandReplies.of(exactHalf, rules.endingAt(at(1000)))
                        .brandReplyTime()
                        .kaplanMeierMedian()
                        .fraction())
                .contains(Fraction.of(20));
    }

    @Test
    void openRunsWithoutAnEndHaveNoLength() {
        BrandReplyTime times = BrandReplies.of(CHECK_VALUES, rules).brandReplyTime();

        assertThat(times.kaplanMeierMedian().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(times.median().fraction()).contains(Fraction.of(20));
    }

    @Test
    void aMedianThatIsNeverReachedIsUndefined() {
        List<ThreadMessage> mostlyOpen = List.of(
                customer("a", at(0), 0), brand("a", at(10), 1), customer("b", at(1), 0), customer("c", at(2), 0));

        assertThat(BrandReplies.of(mostlyOpen, rules.endingAt(at(1000)))
                        .brandReplyTime()
                        .kaplanMeierMedian()
                        .reason())
                .contains(UndefinedReason.TOO_FEW);
    }

    @Test
    void medianAndNinetiethPercentileGoByTheirMethods() {
        List<ThreadMessage> messages = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            messages.add(customer("t" + i, at(0), 0));
            messages.add(brand("t" + i, at(i * i), 1));
        }
        BrandReplyTime ten = BrandReplies.of(messages, rules).brandReplyTime();
        BrandReplyTime eleven = BrandReplies.of(
                        plus(messages, customer("x", at(0), 0), brand("x", at(1_000), 1)), rules)
                .brandReplyTime();

        assertThat(ten.median().fraction()).contains(Fraction.of(61, 2)); // 25 and 36
        assertThat(ten.p90().fraction()).contains(Fraction.of(81)); // ⌈9⌉ = 9th
        assertThat(eleven.p90().fraction()).contains(Fraction.of(100)); // ⌈9.9⌉ = 10th
        assertThat(eleven.median().fraction()).contains(Fraction.of(36));
        assertThat(ten.mean().fraction()).contains(Fraction.of(385, 10));
        assertThat(ten.maximum().fraction()).contains(Fraction.of(100));
        assertThat(ten.maximum().unit()).isEqualTo(Unit.SECONDS);
    }

    @Test
    void theFirstRunOfEachThreadIsAMetricOfItsOwn() {
        BrandReplies replies = BrandReplies.of(
                List.of(
                        customer("a", at(0), 0),
                        brand("a", at(10), 1),
                        customer("a", at(20), 2),
                        brand("a", at(120), 3),
                        customer("b", at(0), 0),
                        brand("b", at(30), 1)),
                rules);

        MetricResult first = replies.firstBrandReplyTime().mean();
        MetricResult all = replies.brandReplyTime().mean();

        assertThat(first.fraction()).contains(Fraction.of(20));
        assertThat(all.fraction()).contains(Fraction.of(140, 3));
        assertThat(first.metric().name()).isEqualTo("brand-reply-time-mean(first-runs,calendar-time)");
        assertThat(all.metric().name()).isEqualTo("brand-reply-time-mean(all-runs,calendar-time)");
    }

    @Test
    void aRunTooYoungForTheLimitIsInNeitherPartEvenIfAnswered() {
        List<ThreadMessage> messages = List.of(
                customer("kept", at(0), 0),
                brand("kept", at(60), 1), // exactly the limit
                customer("broken", at(0), 0),
                brand("broken", at(61), 1),
                customer("open", at(40), 0), // 40 + 60 = 100: just old enough
                customer("young", at(41), 0),
                brand("young", at(42), 1));

        MetricResult cut = BrandReplies.of(messages, rules.endingAt(at(100))).withinSla(Duration.ofSeconds(60));
        MetricResult whole = BrandReplies.of(messages, rules).withinSla(Duration.ofSeconds(60));

        assertThat(cut.fraction()).contains(Fraction.of(1, 3));
        assertThat(cut.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 1L));
        assertThat(whole.fraction()).contains(Fraction.of(2, 4));
        assertThat(cut.metric().name()).isEqualTo("within-sla(PT1M,calendar-time)");
        assertThatThrownBy(() -> BrandReplies.of(messages, rules).withinSla(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theOrderInWhichMessagesComeChangesNothing() {
        Random random = Cases.random("theOrderInWhichMessagesComeChangesNothing");
        for (int round = 0; round < 50; round++) {
            List<ThreadMessage> messages = Cases.messages(random, 60);
            List<ThreadMessage> shuffled = new ArrayList<>(messages);
            Collections.shuffle(shuffled, random);
            ReplyRules ending = rules.endingAt(Cases.EPOCH.plusSeconds(random.nextInt(4_000)));

            assertThat(BrandReplies.of(shuffled, ending).runs())
                    .isEqualTo(BrandReplies.of(messages, ending).runs());
            assertThat(BrandReplies.of(shuffled, ending).brandReplyTime().kaplanMeierMedian())
                    .isEqualTo(
                            BrandReplies.of(messages, ending).brandReplyTime().kaplanMeierMedian());
        }
    }

    @Test
    void columnsGiveTheSameAsMessages() {
        Random random = Cases.random("columnsGiveTheSameAsMessages");
        for (int round = 0; round < 50; round++) {
            List<ThreadMessage> messages = Cases.messages(random, 40);
            int from = random.nextInt(messages.size());
            int to = from + random.nextInt(messages.size() - from + 1);
            ReplyRules ending = rules.endingAt(Cases.EPOCH.plusSeconds(random.nextInt(4_000)));

            BrandReplies records = BrandReplies.of(messages.subList(from, to), ending);
            BrandReplies columns = BrandReplies.of(Cases.columns(messages).span(from, to), ending);

            assertThat(columns.runs()).containsExactlyInAnyOrderElementsOf(records.runs());
            assertThat(columns.brandReplyRate()).isEqualTo(records.brandReplyRate());
            assertThat(columns.brandReplyTime().median())
                    .isEqualTo(records.brandReplyTime().median());
            assertThat(columns.firstBrandReplyTime().kaplanMeierMedian())
                    .isEqualTo(records.firstBrandReplyTime().kaplanMeierMedian());
            assertThat(columns.withinSla(Duration.ofMinutes(7))).isEqualTo(records.withinSla(Duration.ofMinutes(7)));
        }
    }

    @Test
    void columnsOfDifferentLengthsAndBadSpansAreRefusedWithAllFaults() {
        assertThatThrownBy(() -> MessageColumns.of(new long[2], new boolean[1], new long[3], new long[2]))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
        MessageColumns two = MessageColumns.of(new long[2], new boolean[2], new long[2], new long[2]);
        assertThatThrownBy(() -> two.span(1, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> two.span(0, 3)).isInstanceOf(InvalidInputException.class);
        MessageColumns absurd =
                MessageColumns.of(new long[1], new boolean[1], new long[] {Long.MAX_VALUE}, new long[1]);
        assertThatThrownBy(() -> BrandReplies.of(absurd, rules)).isInstanceOf(InvalidInputException.class);
    }

    private static List<ThreadMessage> plus(List<ThreadMessage> messages, ThreadMessage... more) {
        List<ThreadMessage> all = new ArrayList<>(messages);
        all.addAll(List.of(more));
        return all;
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
