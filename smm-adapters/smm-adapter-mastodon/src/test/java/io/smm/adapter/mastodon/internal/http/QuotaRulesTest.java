package io.smm.adapter.mastodon.internal.http;

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

    private static final Path SHEET = Path.of("../../../shared/networks/mastodon.md");

    private static final QuotaRows ROWS = QuotaRows.none()
            .and(Quotas.CALLS, QuotaScope.APP_ACCOUNT, Duration.ofMinutes(5), 300, "300 / 5 min per token")
            .and(Quotas.POSTS, QuotaScope.ACCOUNT, Duration.ofHours(3), 300, "Posts 300 / 3 h")
            .and(Quotas.UPLOADS, QuotaScope.ACCOUNT, Duration.ofMinutes(30), 30, "Media upload 30 / 30 min")
            .and(Quotas.DELETIONS, QuotaScope.ACCOUNT, Duration.ofMinutes(30), 30, "Delete or un-reblog 30 / 30 min")
            .and(Quotas.APPS, QuotaScope.HOST, Duration.ofMinutes(10), 5, "Limit 5 per 10 min per IP");

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
        assumeTrue(Files.exists(SHEET), "absent: ../shared/networks/mastodon.md");

        ROWS.assertSaidIn(Files.readString(SHEET));
    }
}
