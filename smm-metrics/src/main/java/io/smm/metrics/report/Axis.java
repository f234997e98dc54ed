package io.smm.metrics.report;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.Faults;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The axis along which a chart shows its values.
 *
 * @param title what it shows; not blank
 * @param kind {@link CellKind#NUMBER}, {@link CellKind#PERCENT} or {@link CellKind#MONEY}
 * @param unit the unit of a number, such as {@code "people"}; the currency's code for money; empty for percent
 */
public record Axis(String title, CellKind kind, String unit) {

    /**
     * Checks that the kind can be drawn and has its unit.
     *
     * @param title what it shows
     * @param kind {@link CellKind#NUMBER}, {@link CellKind#PERCENT} or {@link CellKind#MONEY}
     * @param unit the unit of a number, such as {@code "people"}
     */
    public Axis {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Faults faults = Faults.of("Axis")
                .check(!title.isBlank(), "title", "must not be blank")
                .check(
                        kind == CellKind.NUMBER || kind == CellKind.PERCENT || kind == CellKind.MONEY,
                        "kind",
                        "must be NUMBER, PERCENT or MONEY, is " + kind)
                .check(kind != CellKind.PERCENT || unit.isEmpty(), "unit", "must be empty for percent");
        faults.raise();
        if (kind == CellKind.MONEY) {
            CurrencyCode.of(unit);
        }
    }

    /**
     * An axis of numbers.
     *
     * @param title what it shows
     * @param unit their unit
     * @return the axis
     */
    public static Axis numbers(String title, String unit) {
        return new Axis(title, CellKind.NUMBER, unit);
    }

    /**
     * An axis of fractions, shown as percentages.
     *
     * @param title what it shows
     * @return the axis
     */
    public static Axis percent(String title) {
        return new Axis(title, CellKind.PERCENT, "");
    }

    /**
     * An axis of amounts of money.
     *
     * @param title what it shows
     * @param currency their currency
     * @return the axis
     */
    public static Axis money(String title, CurrencyCode currency) {
        return new Axis(title, CellKind.MONEY, currency.code());
    }

    /**
     * A value on this axis as a cell of a table.
     *
     * @param value the value
     * @return the cell
     */
    public Cell cell(BigDecimal value) {
        return switch (kind) {
            case PERCENT -> new Cell.Percent(value);
            case MONEY -> new Cell.Amount(new Money(value, CurrencyCode.of(unit)));
            default -> new Cell.Number(value, unit);
        };
    }
}
