package io.smm.adapter.files.internal;

/** The sizes beyond which a file is refused. */
public record CsvLimits(int maxRows, int maxColumns, int maxRowLength) {}
