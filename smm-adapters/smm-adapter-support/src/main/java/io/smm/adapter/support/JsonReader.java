package io.smm.adapter.support;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads JSON tolerantly: fields that nobody asks for are skipped, nulls are told apart from values, and only a known field
 * of a wrong kind is a fault.
 *
 * <pre>{@code
 * if (json.open()) {
 *     while (json.next()) {
 *         switch (json.name()) {
 *             case "uri" -> uri = json.text();
 *             case "tags" -> tags = json.list(tag -> tag.text().orElse(""));
 *             default -> {} // skipped by the next next()
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Not thread-safe: one instance reads one answer.
 */
public final class JsonReader {

    private static final int MOST_SKIPPED = 8;

    private final JsonParser parser;
    private Map<String, String> skipped = Map.of(); // as nearly always, and so the other
    private Map<String, String> repeated = Map.of();

    /** Whether the value that the parser stands on has been dealt with. */
    private boolean taken;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads one value and makes sure that nothing follows it. */
    static <T> T readAll(JsonParser parser, AnswerReader<T> reader) {
        if (parser.nextToken() == null) {
            throw new MalformedAnswerException("the body is empty");
        }
        JsonReader json = new JsonReader(parser);
        T value = reader.read(json);
        json.skipUntaken();
        if (parser.nextToken() != null) {
            throw new MalformedAnswerException("something follows the end of the value");
        }
        return value;
    }

    /**
     * Goes into the object or array that stands here.
     *
     * @return false when it is null: there is nothing to go into then
     */
    public boolean open() {
        taken = true;
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return false;
        }
        if (!parser.currentToken().isStructStart()) {
            throw wrongKind("an object or an array");
        }
        return true;
    }

    /**
     * Goes to the next field or element of what was opened last, skipping what was not read of the one before.
     *
     * @return false at the end; the reader stands behind what was opened then
     */
    public boolean next() {
        skipUntaken();
        JsonToken token = parser.nextToken();
        if (token == JsonToken.PROPERTY_NAME) {
            token = parser.nextToken();
        }
        if (token == null) {
            throw new MalformedAnswerException("ends in the middle");
        }
        taken = token.isStructEnd();
        return !taken;
    }

    /** {@return the name of the field that stands here; empty for an element of an array} */
    public String name() {
        String name = parser.currentName();
        return name == null ? "" : name;
    }

    /**
     * Reads a text.
     *
     * @return the text; empty when it is null
     */
    public Optional<String> text() {
        return Optional.ofNullable(textOrNull());
    }

    /**
     * Reads a text that names something.
     *
     * @return the text; empty when it is null or blank
     */
    public Optional<String> id() {
        return Optional.ofNullable(idOrNull());
    }

    /**
     * Reads a text as {@link #text()} does, for pages of many: nothing is made around it.
     *
     * @return the text; null when it is null
     */
    public @Nullable String textOrNull() {
        taken = true;
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NULL -> null;
            default -> throw wrongKind("a text");
        };
    }

    /**
     * Reads a text of which a page has many and few that differ: a type, a language, whom a mention names.
     *
     * @return the text, the same object as the last that was read so under this name when they are alike; null when it is null
     */
    public @Nullable String repeatedOrNull() {
        String last = repeated.get(name());
        String text = last == null ? textOrNull() : sameOr(last);
        if (text != null && !text.equals(last)) {
            repeated = repeated.isEmpty() ? new HashMap<>() : repeated;
            repeated.put(name(), text);
        }
        return text;
    }

    /**
     * Reads a text that names something, as {@link #id()} does, for pages of many.
     *
     * @return the text; null when it is null or blank
     */
    public @Nullable String idOrNull() {
        return notBlank(textOrNull());
    }

    /**
     * Reads a text that names something and is probably known, such as an address that was asked for.
     *
     * @param likely what it probably is
     * @return {@code likely} itself when the text is the same, else the text; null when it is null or blank
     */
    public @Nullable String idOrNull(String likely) {
        return notBlank(sameOr(likely));
    }

    /**
     * Reads a text, a number or a truth value as it is spelt, where a network is not sure which of them it sends.
     *
     * @return what stands there; empty when it is null
     */
    public Optional<String> scalar() {
        taken = true;
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                Optional.of(parser.getString());
            case VALUE_NULL -> Optional.empty();
            default -> throw wrongKind("a single value");
        };
    }

    /**
     * Reads a whole number.
     *
     * @return the number, or that it is null
     */
    public Field<Long> number() {
        taken = true;
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> new Field.Present<>(wholeNumber());
            case VALUE_NULL -> new Field.Null<>();
            default -> throw wrongKind("a whole number");
        };
    }

    /**
     * Reads a whole number whose absence says no more than a certain value would.
     *
     * @param other the number that stands for null
     * @return the number
     */
    public long number(long other) {
        taken = true;
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NULL -> other;
            default -> throw wrongKind("a whole number");
        };
    }

    /**
     * Reads a number that may have a fraction.
     *
     * @return the number as it is spelt; empty when it is null
     */
    public Optional<BigDecimal> decimal() {
        taken = true;
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(parser.getDecimalValue());
            case VALUE_NULL -> Optional.empty();
            default -> throw wrongKind("a number");
        };
    }

    /**
     * Reads a truth value.
     *
     * @return the value; empty when it is null
     */
    public Optional<Boolean> truth() {
        taken = true;
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            case VALUE_NULL -> Optional.empty();
            default -> throw wrongKind("true or false");
        };
    }

    /**
     * Reads an array.
     *
     * @param element reads one element
     * @param <T> an element's type
     * @return the elements in order, not to be changed; none when the array is null
     */
    public <T> List<T> list(AnswerReader<T> element) {
        if (parser.currentToken() != JsonToken.START_ARRAY && parser.currentToken() != JsonToken.VALUE_NULL) {
            throw wrongKind("an array");
        }
        if (!open() || !next()) {
            return List.of();
        }
        T first = element.read(this);
        if (!next()) {
            return List.of(first); // most lists inside a post hold one
        }
        List<T> elements = new ArrayList<>();
        elements.add(first);
        do {
            elements.add(element.read(this));
        } while (next());
        return elements;
    }

    /**
     * Takes the value that stands here as it is, to be written back unchanged: what a later version of the network adds is kept.
     *
     * @return the value as JSON; the same in all but its spelling
     */
    public String raw() {
        taken = true;
        return new String(Json.write(out -> out.copyCurrentStructureExact(parser)), StandardCharsets.UTF_8);
    }

    /** {@return whether an object stands here, so that a value of an unexpected kind can be passed over} */
    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** {@return whether an array stands here, so that a value of an unexpected kind can be passed over} */
    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** {@return whether a text stands here, so that a value of an unexpected kind can be passed over} */
    public boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /**
     * Looks up a text that stood in the outermost object and that nobody read: how an answer that lacks what it should have
     * tells that it is an error after all.
     *
     * @param field the field's name
     * @return its text; empty when there was none, or it was read, or it was not reached yet
     */
    public Optional<String> skipped(String field) {
        return Optional.ofNullable(skipped.get(field));
    }

    /**
     * Insists on a value.
     *
     * @param field the name of the field that it was to come from
     * @param value what came
     * @param <T> its type
     * @return the value
     * @throws MalformedAnswerException when there is none
     */
    public <T> T require(String field, Optional<T> value) {
        if (value.isEmpty()) {
            throw missing(field);
        }
        return value.get();
    }

    /**
     * Insists on a value, as {@link #require(String, Optional)} does, where nothing is made around it.
     *
     * @param field the name of the field that it was to come from
     * @param value what came
     * @param <T> its type
     * @return the value
     * @throws MalformedAnswerException when there is none
     */
    public <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    private MalformedAnswerException missing(String field) {
        return new MalformedAnswerException("'" + field + "' is missing" + where());
    }

    private static @Nullable String notBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private @Nullable String sameOr(String likely) {
        if (parser.currentToken() != JsonToken.VALUE_STRING || !stands(likely)) {
            return textOrNull();
        }
        taken = true;
        return likely;
    }

    /** Whether a text stands here, letter for letter: looked at where it was read, before a text is made of it. */
    private boolean stands(String expected) {
        int length = expected.length();
        if (parser.getStringLength() != length) {
            return false;
        }
        char[] characters = parser.getStringCharacters();
        int offset = parser.getStringOffset();
        for (int i = 0; i < length; i++) {
            if (characters[offset + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private long wholeNumber() {
        if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        BigInteger number = parser.getBigIntegerValue();
        if (number.bitLength() > 63) {
            throw wrongKind("a number of at most 64 bits");
        }
        return number.longValue();
    }

    private void skipUntaken() {
        if (!taken) {
            boolean outermost = parser.streamReadContext().getNestingDepth() == 1;
            if (outermost && parser.currentToken() == JsonToken.VALUE_STRING && skipped.size() < MOST_SKIPPED) {
                skipped = skipped.isEmpty() ? new HashMap<>() : skipped;
                skipped.put(name(), parser.getString());
            }
            parser.skipChildren();
            taken = true;
        }
    }

    private MalformedAnswerException wrongKind(String wanted) {
        return new MalformedAnswerException("'" + name() + "' should be " + wanted + ", is " + kind() + where());
    }

    private String kind() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            default -> "something else";
        };
    }

    private String where() {
        return ", at byte " + parser.currentTokenLocation().getByteOffset();
    }
}
