package io.smm.adapter.files.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Takes cells from the parser; knows the line of the row at hand also when the parser gives up on it. */
abstract class RowHandler<R> extends AbstractBaseCsvCallbackHandler<R> {

    private final TextReader reader;

    RowHandler(TextReader reader) {
        this.reader = reader;
    }

    final long line() {
        return getStartingLineNumber();
    }

    /** Forgets the cells of the row before. */
    abstract void rowBegins();

    @Override
    protected final void handleBegin(long line) {
        reader.rowBegins();
        rowBegins();
    }
}
