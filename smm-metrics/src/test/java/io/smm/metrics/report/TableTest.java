package io.smm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Cell TEXT = new Cell.Text("a");
    private static final Cell NUMBER = new Cell.Number(BigDecimal.ONE, "people");
    private static final Cell AMOUNT = new Cell.Amount(Money.of("1", "EUR"));
    private static final Cell PERCENT = new Cell.Percent(new BigDecimal("0.5"));
    private static final Cell MOMENT = new Cell.Moment(Instant.EPOCH);
    private static final Cell LOCAL = new Cell.LocalMoment(LocalDateTime.of(2026, 3, 1, 12, 0));
    private static final Cell NONE = new Cell.Undefined(UndefinedReason.MISSING_INPUT, "empty cell");

    @Test
    void aCellFitsItsOwnKindAndAMissingValueFitsAll() {
        fitsOnly(TEXT, CellKind.TEXT);
        fitsOnly(NUMBER, CellKind.NUMBER);
        fitsOnly(AMOUNT, CellKind.MONEY);
        fitsOnly(PERCENT, CellKind.PERCENT);
        fitsOnly(MOMENT, CellKind.DATE);
        fitsOnly(LOCAL, CellKind.DATE);
        for (CellKind kind : CellKind.values()) {
            assertThat(NONE.fits(kind)).isTrue();
        }
    }

    @Test
    void allFaultsAreListedAtOnce() {
        assertThatThrownBy(() -> Table.builder(
                                " ", List.of(Column.of("A", CellKind.TEXT), Column.of("A", CellKind.NUMBER)))
                        .row(TEXT)
                        .row(NUMBER, TEXT)
                        .omittedRows(-1)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .extracting(Fault::field)
                                .containsExactly(
                                        "title", "omittedRows", "columns[1]", "rows[0]", "rows[1][0]", "rows[1][1]"));
    }

    @Test
    void aTableMayHaveNoRowsButNotNoColumns() {
        assertThat(Table.builder("T", List.of(Column.of("A", CellKind.TEXT)))
                        .build()
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> Table.builder("T", List.of()).build()).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void numbersStandAtTheEndAndWordsAtTheStart() {
        assertThat(Column.numbers("A", "people").alignment()).isEqualTo(Alignment.END);
        assertThat(Column.of("A", CellKind.TEXT).alignment()).isEqualTo(Alignment.START);
        assertThatThrownBy(() -> Column.of(" ", CellKind.TEXT)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aResultBecomesTheCellOfItsUnit() {
        MetricName name = MetricName.of("T-01", "test");
        Fraction half = Fraction.of(1, 2);

        assertThat(Cell.of(MetricResult.exact(name, Unit.FRACTION, half, Evidence.none())))
                .isEqualTo(PERCENT);
        assertThat(Cell.of(MetricResult.exact(name, Unit.PER_POST, half, Evidence.none())))
                .isEqualTo(new Cell.Number(new BigDecimal("0.5"), "per post"));
        Unit euros = Unit.moneyPer(Optional.of(CurrencyCode.of("EUR")), "click");
        assertThat(Cell.of(MetricResult.exact(name, euros, Fraction.ONE, Evidence.none())))
                .isEqualTo(AMOUNT);
        assertThat(Cell.of(MetricResult.undefined(
                        name, euros, UndefinedReason.MISSING_INPUT, "empty cell", Evidence.none())))
                .isEqualTo(NONE);
    }

    @Test
    void anAmountNeverBreaksAReport() {
        MetricName name = MetricName.of("T-01", "test");
        Unit euros = Unit.moneyPer(Optional.of(CurrencyCode.of("EUR")), "click");

        assertThat(Cell.of(MetricResult.computed(name, euros, new BigDecimal("4E-61"), Evidence.none())))
                .isEqualTo(new Cell.Amount(Money.zero(CurrencyCode.of("EUR"))));
        assertThat(Cell.of(MetricResult.computed(name, euros, new BigDecimal("1E60"), Evidence.none())))
                .isEqualTo(new Cell.Number(new BigDecimal("1E60"), "EUR per click"));
    }

    private static void fitsOnly(Cell cell, CellKind own) {
        for (CellKind kind : CellKind.values()) {
            assertThat(cell.fits(kind)).as(kind.name()).isEqualTo(kind == own || kind == CellKind.ANY);
        }
    }
}
