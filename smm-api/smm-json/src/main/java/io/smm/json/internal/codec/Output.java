package io.smm.json.internal.codec;

import tools.jackson.core.JsonGenerator;

/** Where values are written to, with what some of them need to be written. */
public final class Output {

    private final JsonGenerator json;
    private final Variants variants;

    /**
     * Makes an output.
     *
     * @param json the stream of tokens
     * @param variants the codecs that adapters contributed
     */
    public Output(JsonGenerator json, Variants variants) {
        this.json = json;
        this.variants = variants;
    }

    /** {@return the stream of tokens} */
    public JsonGenerator json() {
        return json;
    }

    /** {@return the codecs that adapters contributed} */
    public Variants variants() {
        return variants;
    }
}
