package io.smm.metrics.report;

/** What kind of thing a column or an axis shows, so that a renderer can format it. */
public enum CellKind {
    /** Words. */
    TEXT,
    /** Numbers of one unit. */
    NUMBER,
    /** Amounts of money. */
    MONEY,
    /** Fractions, shown as percentages: 0.05 is 5 %. */
    PERCENT,
    /** Instants, or local dates and times. */
    DATE,
    /** Different kinds in one column; each cell says which. */
    ANY;

    /** {@return how such cells are usually aligned: words and mixed ones at the start, the others at the end} */
    public Alignment alignment() {
        return this == TEXT || this == ANY ? Alignment.START : Alignment.END;
    }
}
