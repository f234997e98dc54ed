package io.smm.adapter.discord.internal.http;

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

/** The stated quotas are those of the fact sheet, number by number; of the limit for all calls it says only that there is one. */
class QuotaRulesTest {

    private static final Path SHEET = Path.of("../../../shared/networks/discord.md");

    /** A rule without its words, and where the sheet says it. */
    private record Row(String id, QuotaScope scope, Duration window, long limit, String said) {}

    private static final List<Row> ROWS = List.of(
            new Row(Quotas.SEND, QuotaScope.ACCOUNT, Duration.ofSeconds(2), 5, "per-webhook bucket (about 5 per 2 s)"),
            new Row(Quotas.SEND_MINUTE, QuotaScope.ACCOUNT, Duration.ofMinutes(1), 30, "30/min per channel"),
            new Row(Quotas.EDIT, QuotaScope.ACCOUNT, Duration.ofSeconds(2), 5, "per-webhook bucket (about 5 per 2 s)"),
            new Row(
                    Quotas.DELETE,
                    QuotaScope.ACCOUNT,
                    Duration.ofSeconds(2),
                    5,
                    "per-webhook bucket (about 5 per 2 s)"),
            new Row(Quotas.READ, QuotaScope.ACCOUNT, Duration.ofSeconds(2), 5, "per-webhook bucket (about 5 per 2 s)"),
            new Row(
                    Quotas.GLOBAL,
                    QuotaScope.HOST,
                    Duration.ofSeconds(1),
                    50,
                    "\"message\",\"retry_after\" (seconds, decimal),\"global\""));

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
        assumeTrue(Files.exists(SHEET), "absent: ../shared/networks/discord.md");

        String sheet = Files.readString(SHEET);

        assertThat(ROWS).allSatisfy(row -> assertThat(sheet).as(row.id).contains(row.said));
    }
}
