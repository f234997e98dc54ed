package io.smm.testkit.tck;

/** How a server cuts a list into pages. */
public enum PagingSituation {
    /** Pages as large as asked for, with a cursor on all but the last. */
    REGULAR,
    /** Now and then a page is empty and has a cursor nevertheless: at least one before the last item. */
    EMPTY_PAGE_WITH_NEXT,
    /** From the second page on, the server gives nothing and the cursor that it was asked with, for ever. */
    SAME_PLACE_FOR_EVER
}
