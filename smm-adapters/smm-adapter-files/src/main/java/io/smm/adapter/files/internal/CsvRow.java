package io.smm.adapter.files.internal;

import java.util.List;

/** A row as it stands in the file: the line where it begins, its cells (no more than allowed) and how many there are. */
record CsvRow(long line, List<String> cells, int width) {}
