package io.smm.adapter.memory.internal.client;

import io.smm.Network;
import io.smm.adapter.memory.MemoryVariant;
import io.smm.error.InvalidInputException;
import io.smm.spi.VariantCodec;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stores topics. They are written as in a web form, so that the JSON holds nothing that would need escaping, and a pattern can read
 * it whatever a database did to its spaces and order.
 */
public record MemoryVariantCodec() implements VariantCodec<MemoryVariant> {

    private static final String NETWORK = "network";
    private static final String TOPIC = "topic";

    @Override
    public Class<MemoryVariant> type() {
        return MemoryVariant.class;
    }

    @Override
    public String typeName() {
        return "memory.topic";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public byte[] write(MemoryVariant variant) {
        return String.format(
                        "{\"%s\":\"%s\",\"%s\":\"%s\"}",
                        NETWORK,
                        variant.network().id(),
                        TOPIC,
                        URLEncoder.encode(variant.topic(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public MemoryVariant read(int version, byte[] bytes) {
        String json = new String(bytes, StandardCharsets.UTF_8);
        return new MemoryVariant(
                new Network(property(json, NETWORK)), URLDecoder.decode(property(json, TOPIC), StandardCharsets.UTF_8));
    }

    private static String property(String json, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(json);
        if (!matcher.find()) {
            throw InvalidInputException.of("MemoryVariant", name, "is missing");
        }
        return matcher.group(1);
    }
}
