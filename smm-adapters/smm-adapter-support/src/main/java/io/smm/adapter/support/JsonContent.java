package io.smm.adapter.support;

import tools.jackson.core.JsonGenerator;

/** Something that can be written as JSON. */
@FunctionalInterface
public interface JsonContent {

    /**
     * Writes one JSON value.
     *
     * @param out where to
     */
    void write(JsonGenerator out);
}
