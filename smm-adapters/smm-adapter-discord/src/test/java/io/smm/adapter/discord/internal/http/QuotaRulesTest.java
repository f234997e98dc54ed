package io.smm.adapter.discord.internal.http;

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

/** The stated quotas are those of the fact sheet, number by number; of the limit for all calls it says only that there is one. */
class QuotaRulesTest {

    private static final Path SHEET = Path.of("../../../shared/networks/discord.md");

    private static final QuotaRows ROWS = QuotaRows.none()
            .and(Quotas.SEND, QuotaScope.ACCOUNT, Duration.ofSeconds(2), 5, "per-webhook bucket (about 5 per 2 s)")
            .and(Quotas.SEND_MINUTE, QuotaScope.ACCOUNT, Duration.ofMinutes(1), 30, "30/min per channel")
            .and(Quotas.EDIT, QuotaScope.ACCOUNT, Duration.ofSeconds(2), 5, "per-webhook bucket (about 5 per 2 s)")
            .and(Quotas.DELETE, QuotaScope.ACCOUNT, Duration.ofSeconds(2), 5, "per-webhook bucket (about 5 per 2 s)")
            .and(Quotas.READ, QuotaScope.ACCOUNT, Duration.ofSeconds(2), 5, "per-webhook bucket (about 5 per 2 s)")
            .and(
                    Quotas.GLOBAL,
                    QuotaScope.HOST,
                    Duration.ofSeconds(1),
                    50,
                    "\"message\",\"retry_after\" (seconds, decimal),\"global\"");

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
        assumeTrue(Files.exists(SHEET), "absent: ../shared/networks/discord.md");

        ROWS.assertSaidIn(Files.readString(SHEET));
    }
}
