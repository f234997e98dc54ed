package io.smm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The stated quotas of a network as its documentation tells them, row by row, for an adapter author's test: the rules that the
 * adapter states must be these, and each row's words must stand where they were taken from. Each assertion throws an
 * {@link AssertionError}. Immutable.
 */
public final class QuotaRows {

    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    /** A rule without its words, and where the documentation says it. */
    private record Row(QuotaRule rule, String said) {}

    private final List<Row> rows;

    private QuotaRows(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** {@return no rows yet} */
    public static QuotaRows none() {
        return new QuotaRows(List.of());
    }

    /**
     * The same rows and one more.
     *
     * @param id the id of the rule
     * @param scope who shares the quota
     * @param window its window; positive
     * @param limit its limit, in points; positive
     * @param said the words of the documentation that say so
     * @return the rows
     */
    public QuotaRows and(String id, QuotaScope scope, Duration window, long limit, String said) {
        Row row = new Row(new QuotaRule(id, scope, window, limit, "", NO_DATE), said);
        return new QuotaRows(Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    /**
     * Demands that each rule is a row and each row a rule, in this order, whatever source and date the rules name.
     *
     * @param rules the rules that an adapter states
     */
    public void assertAre(List<QuotaRule> rules) {
        assertThat(rules)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("source", "asOf")
                .containsExactlyElementsOf(rows.stream().map(Row::rule).toList());
    }

    /**
     * Demands that each rule says where it is from and when somebody looked.
     *
     * @param rules the rules that an adapter states
     * @param from the first day that is recent enough
     * @param until the last day that can be
     */
    public static void assertDated(List<QuotaRule> rules, LocalDate from, LocalDate until) {
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.source()).as("source of %s", rule.id()).isNotBlank();
            assertThat(rule.asOf()).as("date of %s", rule.id()).isBetween(from, until);
        });
    }

    /**
     * Demands that the documentation says each row.
     *
     * @param documentation its whole text
     */
    public void assertSaidIn(String documentation) {
        assertThat(rows)
                .allSatisfy(row -> assertThat(documentation)
                        .as("the words for %s", row.rule().id())
                        .contains(row.said()));
    }
}
