package io.smm.adapter.files;

import java.util.Locale;

/** What a column of a file of posts to be planned says. */
public enum CsvPlanColumn {
    /** The row's own key: no two rows the same, and the same in every reading. Required. */
    KEY,
    /** When the post shall be published: date and time of day. Required. */
    AT,
    /** Which account, by the name that the reader was told. Required. */
    ACCOUNT,
    /** What the post says. Required, and may be empty beside an image. */
    TEXT,
    /** The address of an image. */
    IMAGE,
    /** What the image shows, in words. */
    ALT,
    /** The id of the campaign that the post belongs to. */
    CAMPAIGN,
    /** Labels, separated by semicolons. */
    LABELS,
    /** {@code true} or {@code yes} when somebody must approve it first; {@code false}, {@code no} or nothing when nobody must. */
    DRAFT;

    /** {@return whether a file must have the column} */
    public boolean isRequired() {
        return this == KEY || this == AT || this == ACCOUNT || this == TEXT;
    }

    /** {@return the column's name in a file's header unless a reader is told another: its own, in small letters} */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
