package io.smm.adapter.memory;

/** How the network cuts its lists into pages: well, or in one of the ways that real networks are known for. */
public enum MemoryPaging {
    /** Each page is full but the last, and only the last has no cursor. */
    REGULAR,
    /** Before each page comes an empty one that has a cursor: the end is where the cursor ends, not where items do. */
    EMPTY_PAGES_BETWEEN,
    /** From the second page on, the network gives nothing and the cursor that it was asked with, for ever. */
    STUCK
}
