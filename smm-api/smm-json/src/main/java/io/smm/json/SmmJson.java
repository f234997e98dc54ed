package io.smm.json;

import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.json.internal.codec.Input;
import io.smm.json.internal.codec.JsonStreams;
import io.smm.json.internal.codec.Output;
import io.smm.json.internal.codec.Variants;
import io.smm.json.internal.model.Catalogue;
import io.smm.spi.AdapterFactory;
import io.smm.spi.VariantCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Values of the API as JSON that outlives versions of this library. A document says its format's version and its type:
 *
 * <pre>{@code
 * {"v":1,"type":"money","value":{"amount":"12.50","currency":"EUR"}}
 * }</pre>
 *
 * <p>What an older version wrote is read. What a newer version wrote is read as far as this one knows it: unknown properties are
 * skipped, or kept by {@link #readKeeping}; an unknown kind becomes the type's own "unknown" where it has one, and is refused
 * otherwise. The same value always gives the same bytes. There is no JSON of secrets: credentials and tokens have none.
 *
 * <p>Immutable and thread-safe; a document has at most 64 MiB and 200 levels. No calls, no quota.
 *
 * <pre>{@code
 * SmmJson json = SmmJson.standard();
 * byte[] stored = json.write(new Money(new BigDecimal("12.50"), CurrencyCode.of("EUR")));
 * Money read = json.read(Money.class, stored);
 * }</pre>
 */
public final class SmmJson {

    /** The version of the format that this library writes; it reads all from 1 on. */
    public static final int FORMAT = 1;

    private final Catalogue catalogue = Catalogue.standard();
    private final Variants variants;

    private SmmJson(Variants variants) {
        this.variants = variants;
    }

    /** {@return JSON without network variants: posts that hold one cannot be written} */
    public static SmmJson standard() {
        return builder().build();
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the types that have a JSON of their own} */
    public Set<Class<?>> types() {
        return catalogue.types();
    }

    /**
     * Writes a value.
     *
     * @param value one of {@link #types()}
     * @return the document in UTF-8
     * @throws InvalidInputException when the value's type has no JSON, or it holds something that cannot be stored
     */
    public byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(value, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a value.
     *
     * @param value one of {@link #types()}
     * @param target where to, in UTF-8; flushed, not closed
     * @throws IOException when the target fails
     * @throws InvalidInputException when the value's type has no JSON, or it holds something that cannot be stored
     */
    public void write(Object value, OutputStream target) throws IOException {
        Catalogue.Entry<?> entry = catalogue.of(value.getClass());
        try (JsonGenerator out = JsonStreams.generator(target)) {
            out.writeStartObject();
            out.writeNumberProperty("v", FORMAT);
            out.writeStringProperty("type", entry.name());
            out.writeName("value");
            writeAs(entry, value, new Output(out, variants));
            out.writeEndObject();
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }

    /**
     * Writes a value that was read by {@link #readKeeping}, possibly changed since, with all that its document held beyond it.
     * What was read as "unknown" is written as it stood, unless the value says something else there now.
     *
     * @param stored the value and what was unknown
     * @return the document in UTF-8
     */
    public byte[] write(StoredValue<?> stored) {
        byte[] plain = write(stored.value());
        byte[] document = plain;
        for (Map.Entry<String, String> part : stored.degraded().entrySet()) {
            byte[] restored = Merge.replace(document, part.getKey(), part.getValue());
            document = means(restored, stored.value(), plain) ? restored : document;
        }
        return Merge.into(document, stored.unknown());
    }

    /** Whether this version reads a document as a value. */
    private boolean means(byte[] document, Object value, byte[] plain) {
        try {
            return Arrays.equals(write(read(catalogue.of(value.getClass()).type(), document)), plain);
        } catch (InvalidInputException other) {
            return false;
        }
    }

    /**
     * Reads a value; what this version does not know is skipped.
     *
     * @param type what the document shall hold
     * @param document the document in UTF-8
     * @param <T> its type
     * @return the value
     * @throws InvalidInputException when the document holds something else; says all that is missing, and where
     */
    public <T> T read(Class<T> type, byte[] document) {
        return readKeeping(type, document).value();
    }

    /**
     * Reads a value; what this version does not know is skipped.
     *
     * @param type what the document shall hold
     * @param document the document in UTF-8; read to its end, not closed
     * @param <T> its type
     * @return the value
     * @throws IOException when the stream fails
     * @throws InvalidInputException when the document holds something else; says all that is missing, and where
     */
    public <T> T read(Class<T> type, InputStream document) throws IOException {
        return parse(type, document).value();
    }

    /**
     * Reads a value and keeps what this version does not know.
     *
     * @param type what the document shall hold
     * @param document the document in UTF-8
     * @param <T> its type
     * @return the value and what is unknown
     * @throws InvalidInputException when the document holds something else; says all that is missing, and where
     */
    public <T> StoredValue<T> readKeeping(Class<T> type, byte[] document) {
        try {
            return parse(type, new ByteArrayInputStream(document));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> StoredValue<T> parse(Class<T> type, InputStream document) throws IOException {
        Catalogue.Entry<T> entry = catalogue.of(type);
        String subject = "The JSON of a " + entry.name();
        try (JsonParser in = JsonStreams.parser(document)) {
            in.nextToken();
            Envelope<T> envelope = new Envelope<>(entry, new Input(in, variants, subject));
            StoredValue<T> value = envelope.read();
            if (in.nextToken() != null) {
                throw InvalidInputException.of(subject, "/", "goes on after its end");
            }
            if (!type.isInstance(value.value())) { // of the same union, but another kind
                throw InvalidInputException.of(
                        subject, "/value", "is a " + value.value().getClass().getSimpleName());
            }
            return value;
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        } catch (JacksonException broken) {
            // The exception's own text may quote what stands there.
            long at = broken.getLocation() == null ? -1 : broken.getLocation().getByteOffset();
            throw InvalidInputException.of(subject, "/", "is not JSON, at byte " + at);
        }
    }

    @SuppressWarnings("unchecked") // the catalogue found the entry by the value's class
    private static <T> void writeAs(Catalogue.Entry<T> entry, Object value, Output out) {
        entry.codec().write((T) value, out);
    }

    /** Reads what stands around a value, in whatever order a database gives it back. */
    private static final class Envelope<T> {
        private final Catalogue.Entry<T> entry;
        private final Input in;
        private @Nullable Integer format;
        private @Nullable String type;
        private @Nullable T value;

        Envelope(Catalogue.Entry<T> entry, Input in) {
            this.entry = entry;
            this.in = in;
        }

        StoredValue<T> read() {
            in.expect(JsonToken.START_OBJECT, "an object");
            while (in.json().nextToken() != JsonToken.END_OBJECT) {
                String name = in.json().currentName();
                JsonToken token = in.json().nextToken();
                switch (name) {
                    case "v" ->
                        format = token == JsonToken.VALUE_NUMBER_INT ? in.json().getIntValue() : 0;
                    case "type" ->
                        type = token == JsonToken.VALUE_STRING ? in.json().getString() : "";
                    case "value" -> value = in.at("value", entry.codec());
                    default -> in.keep(name);
                }
            }
            check();
            return new StoredValue<>(Objects.requireNonNull(value), in.unknown(), in.degraded());
        }

        private void check() {
            List<Fault> faults = new ArrayList<>();
            if (format == null || format < 1) {
                faults.add(new Fault("v", "must be the version of the format, from 1 on"));
            }
            if (!entry.name().equals(type)) {
                faults.add(new Fault(
                        "type",
                        "must be '" + entry.name() + "', is "
                                + Optional.ofNullable(type).orElse("missing")));
            }
            if (value == null) {
                faults.add(new Fault("value", "is missing"));
            }
            if (!faults.isEmpty()) {
                throw in.faults(faults);
            }
        }
    }

    /** Collects what adapters contribute. */
    public static final class Builder {
        private final Set<VariantCodec<?>> codecs = new LinkedHashSet<>();

        private Builder() {}

        /**
         * Adds the codec of a network's variant.
         *
         * @param codec the codec; one that is equal to one that is there already adds nothing
         * @return this
         */
        public Builder variant(VariantCodec<?> codec) {
            codecs.add(Objects.requireNonNull(codec, "codec"));
            return this;
        }

        /**
         * Adds the codecs of all variants that an adapter understands.
         *
         * @param adapter what is registered with the {@code Smm} too
         * @return this
         */
        public Builder variantsOf(AdapterFactory adapter) {
            adapter.variantCodecs().forEach(this::variant);
            return this;
        }

        /**
         * Makes the JSON.
         *
         * @return immutable
         * @throws InvalidInputException when two codecs share a name or a type
         */
        public SmmJson build() {
            return new SmmJson(new Variants(codecs));
        }
    }
}
