package io.smm.adapter.x.internal.wire;

import java.util.List;
import java.util.Optional;

/**
 * A whole answer.
 *
 * @param data what was asked for
 * @param includes what it includes beside that
 * @param problems what could not be told, beside the data
 * @param next names the next page; empty on the last, and where there are no pages
 * @param <T> the data's type
 */
public record Document<T>(T data, IncludesWire includes, List<ProblemWire> problems, Optional<String> next) {}
