package io.smm.json.internal.codec;

import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Where values are read from. Knows where in the document it is, and keeps what no codec knew: a newer version may have
 * written it, and it shall still be there when the value is written again.
 */
public final class Input {

    private final JsonParser json;
    private final Variants variants;
    private final String subject;
    private final List<String> path = new ArrayList<>();
    private final Map<String, String> unknown = new LinkedHashMap<>();
    private final Map<String, String> degraded = new LinkedHashMap<>();

    /**
     * Makes an input.
     *
     * @param json the stream of tokens
     * @param variants the codecs that adapters contributed
     * @param subject what is read, for the text of errors
     */
    public Input(JsonParser json, Variants variants, String subject) {
        this.json = json;
        this.variants = variants;
        this.subject = subject;
    }

    /** {@return the stream of tokens} */
    public JsonParser json() {
        return json;
    }

    /** {@return the codecs that adapters contributed} */
    public Variants variants() {
        return variants;
    }

    /** {@return what no codec knew: its place as a JSON pointer, and its JSON} */
    public Map<String, String> unknown() {
        return Collections.unmodifiableMap(unknown);
    }

    /** {@return what was known in part only, and read as its type's own "unknown": its place and its JSON} */
    public Map<String, String> degraded() {
        return Collections.unmodifiableMap(degraded);
    }

    /**
     * Reads what stands at a place below this one.
     *
     * @param segment the property or the position
     * @param codec how it is read
     * @param <T> its type
     * @return what stands there
     */
    public <T> T at(String segment, Codec<T> codec) {
        path.add(segment);
        T value = codec.read(this);
        path.remove(path.size() - 1);
        return value;
    }

    /**
     * Keeps what stands at a place below this one, which no codec knows.
     *
     * @param segment the property or the position
     */
    public void keep(String segment) {
        keep(segment, raw());
    }

    /**
     * Keeps what stood at a place below this one, which no codec knows.
     *
     * @param segment the property or the position
     * @param json what stood there
     */
    public void keep(String segment, String json) {
        path.add(segment);
        unknown.put(pointer(), json);
        path.remove(path.size() - 1);
    }

    /**
     * Keeps what stands here, of which nothing is known: its property is not written when it is empty.
     *
     * @param json what stands here
     */
    public void keepAll(String json) {
        unknown.put(pointer(), json);
    }

    /**
     * Says that what stands here is read as its type's own "unknown".
     *
     * @param json what stands here
     */
    public void degrade(String json) {
        degraded.put(pointer(), json);
    }

    /**
     * Demands a kind of token.
     *
     * @param token the token to stand on
     * @param what what it begins, for the text of the error
     */
    public void expect(JsonToken token, String what) {
        if (json.currentToken() != token) {
            throw fault("must be " + what);
        }
    }

    /** {@return the value on which this stands, as JSON; this stands on its last token afterwards} */
    public String raw() {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JsonStreams.generator(text)) {
            copy.copyCurrentStructureExact(json);
        }
        return text.toString();
    }

    /**
     * Something is wrong here.
     *
     * @param message what
     * @return the error to throw
     */
    public InvalidInputException fault(String message) {
        return new InvalidInputException(subject, List.of(new Fault(pointer(), message)));
    }

    /**
     * Several things are wrong here.
     *
     * @param faults what, with fields below this place
     * @return the error to throw
     */
    public InvalidInputException faults(List<Fault> faults) {
        String here = path.isEmpty() ? "" : pointer();
        return new InvalidInputException(
                subject,
                faults.stream()
                        .map(fault -> new Fault(here + "/" + fault.field(), fault.message()))
                        .toList());
    }

    /**
     * A value refused what stands here.
     *
     * @param refusal why
     * @return the error to throw, which says where
     */
    public InvalidInputException invalid(InvalidInputException refusal) {
        return faults(refusal.faults());
    }

    private String pointer() {
        StringBuilder text = new StringBuilder();
        for (String segment : path) {
            text.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
        }
        return text.isEmpty() ? "/" : text.toString();
    }
}
