package io.smm.adapter.html.internal;

import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Severity;
import io.smm.metrics.report.Alignment;
import io.smm.metrics.report.Cell;
import java.text.Bidi;
import java.util.Locale;

/** The page's own words. */
public final class Words {

    private static final int BRIEF = 40;

    private Words() {}

    /**
     * Why there is no value: the explanation where there is one, for it says more than its reason.
     *
     * @param undefined the cell without a value
     * @return a few words
     */
    public static String why(Cell.Undefined undefined) {
        return why(undefined.reason(), undefined.explanation());
    }

    static String why(UndefinedReason reason, String explanation) {
        return explanation.isBlank() ? of(reason) : explanation;
    }

    private static String of(UndefinedReason reason) {
        return switch (reason) {
            case ZERO_DENOMINATOR -> "nothing to divide by";
            case MISSING_INPUT -> "input not known";
            case TOO_FEW -> "too few observations";
            case SUPPRESSED -> "held back";
            case NOT_REPORTED_BY_NETWORK -> "not reported by the network";
            case NOT_MERGEABLE -> "cannot be added up";
            case CURRENCY_MISMATCH -> "currencies differ";
            case SUPERCRITICAL -> "no finite size";
            case INVALID_INPUT -> "input cannot be true";
            case UNBOUNDED -> "no finite ends";
            default -> reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /**
     * How much a finding matters.
     *
     * @param severity the severity
     * @return one word
     */
    public static String of(Severity severity) {
        return switch (severity) {
            case NOTICE -> "Notice";
            case IMPOSSIBLE -> "Impossible";
            case REFUSED -> "Refused";
        };
    }

    /**
     * How much a finding matters, as a class of the style sheet.
     *
     * @param severity the severity
     * @return the class
     */
    public static String badge(Severity severity) {
        return switch (severity) {
            case NOTICE -> "badge notice";
            case IMPOSSIBLE, REFUSED -> "badge serious";
        };
    }

    /**
     * Where cells stand, as a class of the style sheet.
     *
     * @param alignment the alignment
     * @return the class
     */
    public static String of(Alignment alignment) {
        return switch (alignment) {
            case START -> "start";
            case CENTER -> "center";
            case END -> "end";
        };
    }

    /**
     * The part of a label before what stands in brackets at its end.
     *
     * @param label such as {@code "Interactions (reactions + comments)"}
     * @return such as {@code "Interactions"}
     */
    public static String head(String label) {
        int open = bracket(label);
        return open < 0 ? label : label.substring(0, open).strip();
    }

    /**
     * What stands in brackets at the end of a label.
     *
     * @param label such as {@code "Interactions (reactions + comments)"}
     * @return such as {@code "reactions + comments"}; empty when nothing does
     */
    public static String tail(String label) {
        int open = bracket(label);
        return open < 0 ? "" : label.substring(open + 1, label.length() - 1);
    }

    /**
     * How many cards stand side by side on a wide page, so that the last row is not left with a single one.
     *
     * @param cards how many there are
     * @return the class of the style sheet
     */
    public static String cards(int cards) {
        return cards % 3 == 0 || cards % 4 == 1 ? "figures three" : "figures four";
    }

    /**
     * Keeps a name that is written from right to left, or pretends to be, from turning the words around it.
     *
     * @param name the name
     * @return the name, between marks where it needs them
     */
    static String isolated(String name) {
        boolean needed = Bidi.requiresBidi(name.toCharArray(), 0, name.length());
        return needed ? "\u2068" + name + "\u2069" : name;
    }

    /**
     * Cuts a name for running text.
     *
     * @param name the name
     * @return at most forty characters of it
     */
    static String brief(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= BRIEF
                ? name
                : name.substring(0, name.offsetByCodePoints(0, BRIEF - 1)).strip() + "…";
    }

    private static int bracket(String label) {
        int open = label.indexOf('(');
        return open > 0 && label.endsWith(")") ? open : -1;
    }
}
