package io.smm.spi;

/**
 * How full a {@link MediaStore} is.
 *
 * @param bytes how many bytes lie in it, those of unfinished puts included
 * @param mostBytes how many it may hold
 */
public record MediaUse(long bytes, long mostBytes) {}
