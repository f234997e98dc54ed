package io.smm.adapter.bluesky.internal.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.spi.QuotaScope;
import io.smm.testkit.QuotaRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stated quotas are those of the fact sheet, number by number. */
class QuotaRulesTest {

    private static final Path SHEET = Path.of("../../../shared/networks/bluesky.md");

    private static final QuotaRows ROWS = QuotaRows.none()
            .and(Quotas.CALLS, QuotaScope.HOST, Duration.ofMinutes(5), 3_000, "Per IP 3000 / 5 min")
            .and(Quotas.SIGN_IN, QuotaScope.ACCOUNT, Duration.ofMinutes(5), 30, "createSession 30 / 5 min")
            .and(Quotas.SIGN_IN_DAY, QuotaScope.ACCOUNT, Duration.ofDays(1), 300, "and 300 / day per account")
            .and(Quotas.WRITES, QuotaScope.ACCOUNT, Duration.ofHours(1), 5_000, "Writes per account: 5,000 points/h")
            .and(
                    Quotas.WRITES_DAY,
                    QuotaScope.ACCOUNT,
                    Duration.ofDays(1),
                    35_000,
                    "and 35,000/day with create 3, update 2, delete 1")
            .and(Quotas.BLOBS_DAY, QuotaScope.ACCOUNT, Duration.ofDays(1), 1_000, "uploadBlob 1000 / day seen");

    @Test
    void eachRuleIsARowAndEachRowARule() {
        ROWS.assertAre(Quotas.RULES);
    }

    @Test
    void eachRuleSaysWhereItIsFromAndWhenItWasChecked() {
        QuotaRows.assertDated(Quotas.RULES, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 11, 1));
    }

    @Test
    @Tag("specs")
    void theSheetSaysEachRow() throws IOException {
        assumeTrue(Files.exists(SHEET), "absent: ../shared/networks/bluesky.md");

        ROWS.assertSaidIn(Files.readString(SHEET));
    }
}
