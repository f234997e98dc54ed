package io.smm.json.internal.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import tools.jackson.core.JsonToken;

/** Single values. */
public final class Scalars {

    /** A text. */
    public static final Codec<String> TEXT = new Text();

    /** A whole number of 32 bits. */
    public static final Codec<Integer> INT =
            new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE).as(Integer.class, Long::intValue, Integer::longValue);

    /** A whole number of 64 bits. */
    public static final Codec<Long> LONG = new Whole(Long.MIN_VALUE, Long.MAX_VALUE);

    /** A floating number. */
    public static final Codec<Double> DOUBLE = new Floating();

    /** True or false. */
    public static final Codec<Boolean> BOOLEAN = new Truth();

    /** An exact number: a text, because a reader of JSON numbers may round it, and with its scale. */
    public static final Codec<BigDecimal> DECIMAL = TEXT.as(BigDecimal.class, BigDecimal::new, BigDecimal::toString);

    /** A point in time, ISO 8601 in UTC. */
    public static final Codec<Instant> INSTANT = TEXT.as(Instant.class, Moments::read, Instant::toString);

    /** A length of time, ISO 8601. */
    public static final Codec<Duration> DURATION = TEXT.as(Duration.class, Duration::parse, Duration::toString);

    /** A day. */
    public static final Codec<LocalDate> DATE = TEXT.as(LocalDate.class, LocalDate::parse, LocalDate::toString);

    /** A day and time without a zone. */
    public static final Codec<LocalDateTime> LOCAL_TIME =
            TEXT.as(LocalDateTime.class, LocalDateTime::parse, LocalDateTime::toString);

    /** A time zone by its id. */
    public static final Codec<ZoneId> ZONE = TEXT.as(ZoneId.class, ZoneId::of, ZoneId::getId);

    /** An address. */
    public static final Codec<URI> ADDRESS = TEXT.as(URI.class, URI::create, URI::toString);

    /** A language, BCP 47. */
    public static final Codec<Locale> LANGUAGE = TEXT.as(Locale.class, Locale::forLanguageTag, Locale::toLanguageTag);

    /** Bytes, in Base64. */
    public static final Codec<byte[]> BYTES = TEXT.as(
            byte[].class,
            text -> Base64.getDecoder().decode(text),
            bytes -> Base64.getEncoder().encodeToString(bytes));

    private Scalars() {}

    private record Text() implements Codec<String> {

        @Override
        public void write(String value, Output out) {
            out.json().writeString(value);
        }

        @Override
        public String read(Input in) {
            in.expect(JsonToken.VALUE_STRING, "a text");
            return in.json().getString();
        }
    }

    private record Whole(long least, long most) implements Codec<Long> {

        @Override
        public void write(Long value, Output out) {
            out.json().writeNumber(value);
        }

        @Override
        public Long read(Input in) {
            in.expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
            BigInteger number = in.json().getBigIntegerValue();
            if (number.bitLength() > 63 || number.longValue() < least || number.longValue() > most) {
                throw in.fault("must be " + least + " to " + most);
            }
            return number.longValue();
        }
    }

    private record Floating() implements Codec<Double> {

        @Override
        public void write(Double value, Output out) {
            out.json().writeNumber(value);
        }

        @Override
        public Double read(Input in) {
            if (!in.json().currentToken().isNumeric()) {
                throw in.fault("must be a number");
            }
            return in.json().getDoubleValue();
        }
    }

    private record Truth() implements Codec<Boolean> {

        @Override
        public void write(Boolean value, Output out) {
            out.json().writeBoolean(value);
        }

        @Override
        public Boolean read(Input in) {
            if (!in.json().currentToken().isBoolean()) {
                throw in.fault("must be true or false");
            }
            return in.json().getBooleanValue();
        }
    }
}
