package io.smm.json.internal.codec;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import io.smm.json.UnreadVariant;
import io.smm.post.NetworkVariant;
import io.smm.spi.VariantCodec;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * What a post says to networks alone, by network: {@code {"reddit":{"reddit.flair":{"version":1,"value":{…}}}}}. Each is written
 * by the codec that its adapter contributed. One that no codec can read is an {@link UnreadVariant} and written as it stood.
 */
public final class VariantMapCodec implements Codec<Map<Network, NetworkVariant>> {

    /** The one instance; the codecs come with input and output. */
    public static final VariantMapCodec INSTANCE = new VariantMapCodec();

    private VariantMapCodec() {}

    @Override
    public void write(Map<Network, NetworkVariant> value, Output out) {
        Map<String, NetworkVariant> sorted = new TreeMap<>();
        value.forEach((network, variant) -> sorted.put(network.id(), variant));
        out.json().writeStartObject();
        sorted.forEach((network, variant) -> {
            out.json().writeName(network);
            write(variant, out);
        });
        out.json().writeEndObject();
    }

    private static void write(NetworkVariant variant, Output out) {
        if (variant instanceof UnreadVariant unread) {
            write(unread.typeName(), unread.version(), unread.json(), out);
            return;
        }
        VariantCodec<?> codec = out.variants()
                .of(variant.getClass())
                .orElseThrow(() -> InvalidInputException.of(
                        "SmmJson",
                        "variants",
                        "no codec writes " + variant.getClass().getName() + ": add its adapter's (variantCodecs())"));
        write(codec.typeName(), codec.version(), json(codec, variant), out);
    }

    private static void write(String typeName, int version, String json, Output out) {
        out.json().writeStartObject();
        out.json().writeName(typeName);
        out.json().writeStartObject();
        out.json().writeNumberProperty("version", version);
        out.json().writeName("value");
        out.json().writeRawValue(json);
        out.json().writeEndObject();
        out.json().writeEndObject();
    }

    private static <V extends NetworkVariant> String json(VariantCodec<V> codec, NetworkVariant variant) {
        return new String(codec.write(codec.type().cast(variant)), StandardCharsets.UTF_8);
    }

    @Override
    public Map<Network, NetworkVariant> read(Input in) {
        in.expect(JsonToken.START_OBJECT, "an object");
        Map<Network, NetworkVariant> variants = new LinkedHashMap<>();
        while (in.json().nextToken() != JsonToken.END_OBJECT) {
            String name = in.json().currentName();
            in.json().nextToken();
            Network network = new Network(name);
            variants.put(network, in.at(name, new One(network)));
        }
        return Collections.unmodifiableMap(variants);
    }

    /** The variant for one network. */
    private record One(Network network) implements Codec<NetworkVariant> {

        @Override
        public void write(NetworkVariant value, Output out) {
            VariantMapCodec.write(value, out);
        }

        @Override
        public NetworkVariant read(Input in) {
            in.expect(JsonToken.START_OBJECT, "an object with the variant's type");
            @Nullable NetworkVariant variant = null;
            while (in.json().nextToken() != JsonToken.END_OBJECT) {
                String typeName = in.json().currentName();
                JsonToken token = in.json().nextToken();
                if (token == JsonToken.START_OBJECT && variant == null) {
                    variant = in.at(typeName, new Stored(network, typeName));
                } else {
                    in.keep(typeName);
                }
            }
            return Optional.ofNullable(variant).orElseThrow(() -> in.fault("names no type of variant"));
        }
    }

    /** A variant of a type that the document names. */
    private record Stored(Network network, String typeName) implements Codec<NetworkVariant> {

        @Override
        public void write(NetworkVariant value, Output out) {
            VariantMapCodec.write(value, out);
        }

        @Override
        public NetworkVariant read(Input in) {
            int version = 0;
            @Nullable String json = null;
            while (in.json().nextToken() != JsonToken.END_OBJECT) {
                String name = in.json().currentName();
                in.json().nextToken();
                switch (name) {
                    case "version" -> version = in.at(name, Scalars.INT);
                    case "value" -> json = in.raw();
                    default -> in.keep(name);
                }
            }
            if (version < 1 || json == null) {
                throw in.fault("must have a version from 1 on and a value");
            }
            Optional<VariantCodec<?>> codec = in.variants().named(typeName);
            if (codec.isEmpty() || codec.get().version() < version) {
                return new UnreadVariant(network, typeName, version, json);
            }
            try {
                return codec.get().read(version, json.getBytes(StandardCharsets.UTF_8));
            } catch (InvalidInputException refusal) {
                throw in.invalid(refusal);
            }
        }
    }
}
