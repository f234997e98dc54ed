package io.smm.adapter.support.upload;

/** What becomes of the bytes that do not fill a part. */
public enum Remainder {
    /** They are a last, smaller part. */
    SMALLER_LAST_PART,
    /** They go with the last full part, which is larger then (TikTok). */
    MERGED_INTO_LAST_PART
}
