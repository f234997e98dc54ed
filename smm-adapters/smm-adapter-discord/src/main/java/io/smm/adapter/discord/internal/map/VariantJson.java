package io.smm.adapter.discord.internal.map;

import io.smm.adapter.discord.model.DiscordVariant;
import io.smm.adapter.discord.model.Mentions;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.InvalidInputException;
import io.smm.spi.VariantCodec;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The stored form of a variant. Fields that a later version adds are passed over by an earlier one. */
public final class VariantJson implements VariantCodec<DiscordVariant> {

    /** Makes the codec; it keeps nothing. */
    public VariantJson() {}

    @Override
    public Class<DiscordVariant> type() {
        return DiscordVariant.class;
    }

    @Override
    public String typeName() {
        return "discord.message";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public byte[] write(DiscordVariant variant) {
        return Json.write(out -> {
            out.writeStartObject();
            variant.username().ifPresent(name -> out.writeStringProperty("username", name));
            variant.avatar().ifPresent(address -> out.writeStringProperty("avatar", address.toString()));
            variant.threadName().ifPresent(title -> out.writeStringProperty("threadName", title));
            out.writeArrayPropertyStart("appliedTags");
            variant.appliedTags().forEach(out::writeString);
            out.writeEndArray();
            out.writeBooleanProperty("everyone", variant.mentions().everyone());
            out.writeArrayPropertyStart("roles");
            new TreeSet<>(variant.mentions().roles()).forEach(out::writeString);
            out.writeEndArray();
            out.writeBooleanProperty("suppressPreviews", variant.suppressesPreviews());
            out.writeBooleanProperty("silent", variant.silent());
            out.writeEndObject();
        });
    }

    @Override
    public DiscordVariant read(int version, byte[] bytes) {
        if (version != 1) {
            throw invalid("version", "is " + version + ", known is 1");
        }
        try {
            return Json.read(bytes, VariantJson::variant);
        } catch (MalformedAnswerException notOurs) {
            throw invalid("bytes", String.valueOf(notOurs.getMessage()));
        }
    }

    private static DiscordVariant variant(JsonReader json) {
        DiscordVariant.Builder variant = DiscordVariant.builder();
        boolean everyone = false;
        Set<String> roles = Set.of();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "username" -> json.text().ifPresent(variant::username);
                    case "avatar" -> json.text().map(VariantJson::address).ifPresent(variant::avatar);
                    case "threadName" -> json.text().ifPresent(variant::threadName);
                    case "appliedTags" -> texts(json).forEach(variant::appliedTag);
                    case "everyone" -> everyone = json.truth().orElse(false);
                    case "roles" -> roles = new HashSet<>(texts(json));
                    case "suppressPreviews" ->
                        json.truth().filter(on -> on).ifPresent(on -> variant.suppressPreviews());
                    case "silent" -> json.truth().filter(on -> on).ifPresent(on -> variant.silent());
                    default -> {}
                }
            }
        }
        return variant.mentions(new Mentions(everyone, roles)).build();
    }

    private static List<String> texts(JsonReader json) {
        return json.list(item -> item.require("item", item.text()));
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notAnAddress) {
            throw invalid("avatar", "is no address");
        }
    }

    private static InvalidInputException invalid(String field, String message) {
        return InvalidInputException.of("discord.message", field, message);
    }
}
