package io.smm.example.quickstart;

import io.smm.metrics.report.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A report's values as one says them on a terminal. */
final class CellWords {

    private CellWords() {}

    static String of(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return plain(number.value());
        }
        if (cell instanceof Cell.Percent percent) {
            return plain(percent.fraction().movePointRight(2)) + " %";
        }
        if (cell instanceof Cell.Amount amount) {
            return amount.money().rounded(RoundingMode.HALF_EVEN).toString();
        }
        if (cell instanceof Cell.Moment moment) {
            return moment.instant().toString();
        }
        if (cell instanceof Cell.LocalMoment local) {
            return local.dateTime().toString();
        }
        if (cell instanceof Cell.Text text) {
            return text.value();
        }
        return "undefined: " + ((Cell.Undefined) cell).explanation();
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.scale() > 2 ? number.setScale(2, RoundingMode.HALF_EVEN) : number;
        return shown.stripTrailingZeros().toPlainString();
    }
}
