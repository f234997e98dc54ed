package io.smm.adapter.files.internal;

/**
 * The sizes beyond which a file is refused.
 *
 * @param maxRows rows, without the header
 * @param maxColumns columns of the header
 * @param maxRowLength characters of a row
 */
public record CsvLimits(long maxRows, int maxColumns, int maxRowLength) {}
