package io.smm.adapter.files;

/** What becomes of a column that the profile does not map. */
public enum CsvOtherColumns {
    /** It is passed over, and listed in {@link CsvCheck#ignoredColumns()}. */
    LISTED,
    /** It is a fault of the header. */
    REFUSED
}
