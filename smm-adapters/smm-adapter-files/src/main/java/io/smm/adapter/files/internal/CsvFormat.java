package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvEncoding;

/**
 * How a file is written.
 *
 * @param separator what stands between cells
 * @param encoding how its letters are bytes
 */
public record CsvFormat(char separator, CsvEncoding encoding) {}
