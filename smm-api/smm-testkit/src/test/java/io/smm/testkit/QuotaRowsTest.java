package io.smm.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check of stated quotas fails for each number that is another, and for no other reason. */
class QuotaRowsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final QuotaRows ROWS =
            QuotaRows.none().and("calls", QuotaScope.ACCOUNT, HOUR, 300, "300 calls an hour");

    private static List<QuotaRule> rules(QuotaScope scope, Duration window, long limit) {
        return List.of(new QuotaRule("calls", scope, window, limit, "the network's page", TODAY));
    }

    @Test
    void theSameNumbersPassWhateverTheSourceSays() {
        ROWS.assertAre(rules(QuotaScope.ACCOUNT, HOUR, 300));
        ROWS.assertSaidIn("There are 300 calls an hour.");
        QuotaRows.assertDated(rules(QuotaScope.ACCOUNT, HOUR, 300), TODAY, TODAY);
    }

    @Test
    void anotherLimitWindowOrScopeFails() {
        assertFails(() -> ROWS.assertAre(rules(QuotaScope.ACCOUNT, HOUR, 301)));
        assertFails(() -> ROWS.assertAre(rules(QuotaScope.ACCOUNT, HOUR.plusNanos(1), 300)));
        assertFails(() -> ROWS.assertAre(rules(QuotaScope.HOST, HOUR, 300)));
    }

    @Test
    void aRuleWithoutARowAndARowWithoutARuleFail() {
        assertFails(() -> ROWS.assertAre(List.of()));
        assertFails(() -> QuotaRows.none().assertAre(rules(QuotaScope.ACCOUNT, HOUR, 300)));
    }

    @Test
    void wordsThatDoNotStandThereFail() {
        assertFails(() -> ROWS.assertSaidIn("There are 400 calls an hour."));
    }

    @Test
    void aDateOutOfBoundsOrNoSourceFails() {
        List<QuotaRule> rules = rules(QuotaScope.ACCOUNT, HOUR, 300);
        List<QuotaRule> unsourced = List.of(new QuotaRule("calls", QuotaScope.ACCOUNT, HOUR, 300, " ", TODAY));

        assertFails(() -> QuotaRows.assertDated(rules, TODAY.plusDays(1), TODAY.plusDays(2)));
        assertFails(() -> QuotaRows.assertDated(rules, TODAY.minusDays(2), TODAY.minusDays(1)));
        assertFails(() -> QuotaRows.assertDated(unsourced, TODAY, TODAY));
    }

    private static void assertFails(Runnable check) {
        assertThatThrownBy(check::run).isInstanceOf(AssertionError.class);
    }
}
