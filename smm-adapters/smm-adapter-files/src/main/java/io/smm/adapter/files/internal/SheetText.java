package io.smm.adapter.files.internal;

import io.smm.metrics.report.Cell;
import java.util.Locale;

/** Cells as fields of a file that somebody may open in a spreadsheet. */
public final class SheetText {

    /** What a spreadsheet takes for the beginning of a formula, or skips on its way to one. OWASP, CSV Injection. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final boolean guarded;

    /**
     * Makes the rule.
     *
     * @param guarded whether texts that a spreadsheet would take for a formula get an apostrophe
     */
    public SheetText(boolean guarded) {
        this.guarded = guarded;
    }

    /** A text of whoever. */
    String text(String text) {
        return guarded && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The value; empty where there is none. */
    String value(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text(text.value());
        } else if (cell instanceof Cell.Number number) {
            return number.value().toPlainString();
        } else if (cell instanceof Cell.Amount amount) {
            return amount.money().amount().toPlainString();
        } else if (cell instanceof Cell.Percent percent) {
            return percent.fraction().toPlainString();
        } else if (cell instanceof Cell.Moment moment) {
            return moment.instant().toString();
        } else if (cell instanceof Cell.LocalMoment moment) {
            return moment.dateTime().toString();
        }
        return "";
    }

    /** The unit or the currency that the cell itself names; empty where it names none. */
    String unit(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return text(number.unit());
        }
        return cell instanceof Cell.Amount amount ? amount.money().currency().code() : "";
    }

    /** Why there is no value, in one text; empty where there is one. */
    String why(Cell cell) {
        if (cell instanceof Cell.Undefined undefined) {
            return undefined.explanation().isBlank()
                    ? reason(undefined)
                    : reason(undefined) + ": " + undefined.explanation();
        }
        return "";
    }

    static String reason(Cell.Undefined undefined) {
        return undefined.reason().name();
    }

    static String type(Cell cell) {
        if (cell instanceof Cell.Text) {
            return "text";
        } else if (cell instanceof Cell.Number) {
            return "number";
        } else if (cell instanceof Cell.Amount) {
            return "money";
        } else if (cell instanceof Cell.Percent) {
            return "percent";
        } else if (cell instanceof Cell.Moment) {
            return "instant";
        }
        return cell instanceof Cell.LocalMoment ? "local-time" : "undefined";
    }

    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
