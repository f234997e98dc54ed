package io.smm.adapter.bluesky.internal.http;

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

    private static final Path SHEET = Path.of("../../../shared/networks/bluesky.md");

    /** A rule without its words, and where the sheet says it. */
    private record Row(String id, QuotaScope scope, Duration window, long limit, String said) {}

    private static final List<Row> ROWS = List.of(
            new Row(Quotas.CALLS, QuotaScope.HOST, Duration.ofMinutes(5), 3_000, "Per IP 3000 / 5 min"),
            new Row(Quotas.SIGN_IN, QuotaScope.ACCOUNT, Duration.ofMinutes(5), 30, "createSession 30 / 5 min"),
            new Row(Quotas.SIGN_IN_DAY, QuotaScope.ACCOUNT, Duration.ofDays(1), 300, "and 300 / day per account"),
            new Row(
                    Quotas.WRITES,
                    QuotaScope.ACCOUNT,
                    Duration.ofHours(1),
                    5_000,
                    "Writes per account: 5,000 points/h"),
            new Row(
                    Quotas.WRITES_DAY,
                    QuotaScope.ACCOUNT,
                    Duration.ofDays(1),
                    35_000,
                    "and 35,000/day with create 3, update 2, delete 1"),
            new Row(Quotas.BLOBS_DAY, QuotaScope.ACCOUNT, Duration.ofDays(1), 1_000, "uploadBlob 1000 / day seen"));

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
        assumeTrue(Files.exists(SHEET), "absent: ../shared/networks/bluesky.md");

        String sheet = Files.readString(SHEET);

        assertThat(ROWS).allSatisfy(row -> assertThat(sheet).as(row.id).contains(row.said));
    }
}
