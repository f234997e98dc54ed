package io.smm.json.internal.model;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import io.smm.json.UnreadVariant;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.LazyCodec;
import io.smm.json.internal.codec.ListCodec;
import io.smm.json.internal.codec.MapCodec;
import io.smm.json.internal.codec.MappedCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.SetCodec;
import io.smm.json.internal.codec.Slot;
import io.smm.json.internal.codec.TextKey;
import io.smm.json.internal.codec.UnionCodec;
import io.smm.json.internal.codec.VariantMapCodec;
import io.smm.post.NetworkVariant;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of any type that has a codec: properties at random, drawn again while the type refuses them. Types whose properties
 * depend on each other are given a maker of their own by {@link Makers}.
 */
final class RandomValues {

    private static final int TRIES = 400;
    private static final List<String> TEXTS = List.of(
            "a",
            "post-1",
            "did:plc:4f2a",
            "Grüße, 世界",
            "e\u0301 👩‍👩‍👧 \"quoted\" \\ and \u2028",
            "en",
            "fr-CA",
            "EUR",
            "USD",
            "https://example.com/a?b=c&d=%20",
            "image/png",
            "video/mp4",
            "application/pdf",
            "v1.2",
            "12345678901234567890",
            "US",
            "2026-05-04",
            "FREQ=WEEKLY;BYDAY=MO",
            "a@example.com",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");

    private final Random random;
    private final Map<Codec<?>, Supplier<?>> scalars = new HashMap<>();
    private final Map<Class<?>, Function<RandomValues, ?>> makers;
    private int depth;
    private boolean full;

    RandomValues(long seed) {
        random = new Random(seed);
        makers = Makers.all();
        scalars.put(Scalars.TEXT, this::text);
        scalars.put(Scalars.LONG, () -> random.nextBoolean() ? random.nextInt(100) : random.nextLong());
        scalars.put(Scalars.INT, () -> random.nextBoolean() ? random.nextInt(100) : random.nextInt());
        scalars.put(Scalars.DOUBLE, () -> random.nextBoolean() ? random.nextDouble() : random.nextGaussian() * 1e6);
        scalars.put(Scalars.BOOLEAN, random::nextBoolean);
        scalars.put(Scalars.DECIMAL, this::decimal);
        scalars.put(Scalars.INSTANT, this::instant);
        scalars.put(Scalars.DURATION, this::duration);
        scalars.put(Scalars.DATE, () -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_000)));
        scalars.put(Scalars.LOCAL_TIME, () -> LocalDateTime.ofInstant(instant(), ZoneOffset.UTC));
        scalars.put(
                Scalars.ZONE, () -> pick(List.of(ZoneId.of("Europe/Paris"), ZoneId.of("UTC"), ZoneOffset.ofHours(-8))));
        scalars.put(
                Scalars.ADDRESS,
                () -> URI.create("https://example.com/" + Integer.toString(random.nextInt(1_000), 36)));
        scalars.put(Scalars.LANGUAGE, () -> pick(List.of(Locale.ENGLISH, Locale.CANADA_FRENCH)));
        scalars.put(VariantMapCodec.INSTANCE, this::variants);
        scalars.put(Scalars.BYTES, () -> text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** From now on every property is there. */
    RandomValues full() {
        full = true;
        return this;
    }

    Random random() {
        return random;
    }

    <E> E pick(List<E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Instant instant() {
        return Instant.ofEpochSecond(
                1_700_000_000L + random.nextInt(200_000_000), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    Duration duration() {
        return random.nextBoolean()
                ? Duration.ofSeconds(random.nextInt(100_000))
                : Duration.ofMillis(random.nextInt(5_000_000));
    }

    String text() {
        return random.nextInt(3) == 0 ? Long.toString(random.nextLong() & Long.MAX_VALUE, 36) : pick(TEXTS);
    }

    private Map<Network, NetworkVariant> variants() {
        return random.nextInt(3) > 0
                ? Map.of()
                : Map.of(
                        Network.BLUESKY,
                        new UnreadVariant(Network.BLUESKY, "bluesky.mood", 1 + random.nextInt(3), "{\"mood\":[1,2]}"));
    }

    private BigDecimal decimal() {
        return new BigDecimal(BigInteger.valueOf(random.nextInt(2_000_000)), random.nextInt(5));
    }

    @SuppressWarnings("unchecked")
    <T> T of(Codec<T> codec) {
        Supplier<?> scalar = scalars.get(codec);
        if (scalar != null) {
            return (T) scalar.get();
        }
        if (codec instanceof ObjectCodec<T> object) {
            Function<RandomValues, ?> maker = makers.get(object.type());
            return maker != null ? (T) maker.apply(this) : object(object);
        }
        if (codec instanceof MappedCodec<?, T> mapped) {
            Function<RandomValues, ?> maker = makers.get(mapped.type());
            return maker != null ? (T) maker.apply(this) : mapped(mapped);
        }
        if (codec instanceof EnumCodec<T, ?> states) {
            return (T) pick(List.of(states.type().getEnumConstants()));
        }
        if (codec instanceof LazyCodec<T> lazy) {
            return of(lazy.supplier().get());
        }
        if (codec instanceof UnionCodec<T> union) {
            return of(pick(List.copyOf(union.members().values())).codec());
        }
        if (codec instanceof ListCodec<?> list) {
            return (T) List.copyOf(several(list.element()));
        }
        if (codec instanceof SetCodec<?> set) {
            return (T) Set.copyOf(several(set.element()));
        }
        if (codec instanceof MapCodec<?, ?> map) {
            return (T) map(map);
        }
        throw new IllegalStateException("no way to make a value for " + codec);
    }

    private <E> List<E> several(Codec<E> element) {
        List<E> elements = new ArrayList<>();
        for (int i = depth > 6 ? random.nextInt(2) : full ? 1 + random.nextInt(2) : random.nextInt(4); i > 0; i--) {
            elements.add(of(element));
        }
        return elements;
    }

    private <K, V> Map<K, V> map(MapCodec<K, V> codec) {
        Map<K, V> entries = new LinkedHashMap<>();
        for (int i = depth > 6 ? 0 : depth > 2 ? random.nextInt(8) / 6 : random.nextInt(4); i > 0; i--) {
            K key = key(codec.key());
            entries.put(key, of(codec.value()));
        }
        return entries;
    }

    @SuppressWarnings("unchecked")
    private <K> K key(TextKey<K> key) {
        Function<RandomValues, ?> maker = makers.get(key.type());
        if (maker != null) {
            return (K) maker.apply(this);
        }
        return key.type().isEnum()
                ? pick(List.of(key.type().getEnumConstants()))
                : tried(key.type(), () -> key.from().apply(text()));
    }

    private <A, B> B mapped(MappedCodec<A, B> codec) {
        return tried(codec.type(), () -> codec.from().apply(of(codec.base())));
    }

    private <T> T object(ObjectCodec<T> codec) {
        depth++;
        try {
            int[] tries = {0};
            return tried(codec.type(), () -> {
                // Some properties exclude each other.
                boolean all = full && tries[0]++ < TRIES / 8;
                @Nullable Object[] values = new @Nullable Object[codec.slots().size()];
                for (Slot<T, ?> slot : codec.slots()) {
                    boolean there = slot.required() || depth < 12 && (all || random.nextInt(3) > 0);
                    values[slot.index()] = there ? of(slot.codec()) : slot.absent();
                }
                return codec.make(values);
            });
        } finally {
            depth--;
        }
    }

    private static <T> T tried(Class<?> type, Supplier<T> maker) {
        RuntimeException last = new IllegalStateException("not tried");
        for (int i = 0; i < TRIES; i++) {
            try {
                return maker.get();
            } catch (InvalidInputException | IllegalArgumentException refused) {
                last = refused;
            } catch (java.time.DateTimeException refused) {
                last = refused;
            }
        }
        throw new IllegalStateException("no random " + type.getName() + " was accepted: give it a maker", last);
    }
}
