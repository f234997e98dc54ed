package io.smm.adapter.mastodon.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stated quotas are those of the fact sheet, number by number. */
class QuotaRulesTest {

    private static final Path SHEET = Path.of("../../../shared/networks/mastodon.md");

    /** A rule without its words, and where the sheet says it. */
    private record Row(String id, QuotaScope scope, Duration window, long limit, String said) {}

    private static final List<Row> ROWS = List.of(
            new Row(Quotas.CALLS, QuotaScope.APP_ACCOUNT, Duration.ofMinutes(5), 300, "300 / 5 min per token"),
            new Row(Quotas.POSTS, QuotaScope.ACCOUNT, Duration.ofHours(3), 300, "Posts 300 / 3 h"),
            new Row(Quotas.UPLOADS, QuotaScope.ACCOUNT, Duration.ofMinutes(30), 30, "Media upload 30 / 30 min"),
            new Row(
                    Quotas.DELETIONS,
                    QuotaScope.ACCOUNT,
                    Duration.ofMinutes(30),
                    30,
                    "Delete or un-reblog 30 / 30 min"),
            new Row(Quotas.APPS, QuotaScope.HOST, Duration.ofMinutes(10), 5, "Limit 5 per 10 min per IP"));

    @Test
    void eachRuleIsARowAndEachRowARule() {
        assertThat(Quotas.RULES)
                .usingElementComparatorIgnoringFields("source", "asOf")
                .containsExactlyElementsOf(ROWS.stream()
                        .map(row -> new QuotaRule(row.id, row.scope, row.window, row.limit, "", LocalDate.EPOCH))
                        .toList());
    }

    @Test
    void eachRuleSaysWhereItIsFromAndWhenItWasChecked() {
        assertThat(Quotas.RULES).allSatisfy(rule -> {
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.asOf()).isBetween(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 11, 1));
        });
    }

    @Test
    @Tag("specs")
    void theSheetSaysEachRow() throws IOException {
        assumeTrue(Files.exists(SHEET), "absent: ../shared/networks/mastodon.md");

        String sheet = Files.readString(SHEET);

        assertThat(ROWS).allSatisfy(row -> assertThat(sheet).as(row.id).contains(row.said));
    }
}
