package io.smm.adapter.x.stub;

import java.util.Map;
import java.util.function.Function;

/** A part of the stub: what it answers, by operation, such as {@code GET /2/tweets/{id}}. */
interface StubPart {

    Map<String, Function<StubRequest, StubAnswer>> answers();

    /** Whether an operation wants no token of a user. */
    default boolean isOpen(String operation) {
        return false;
    }
}
