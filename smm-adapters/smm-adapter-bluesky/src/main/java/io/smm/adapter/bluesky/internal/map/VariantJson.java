package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.bluesky.model.BlueskyVariant;
import io.smm.adapter.bluesky.model.ReplyRule;
import io.smm.adapter.bluesky.model.SelfLabel;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.InvalidInputException;
import io.smm.spi.VariantCodec;
import java.net.URI;
import java.util.List;

/** The stored form of a variant. Fields that a later version adds are passed over by an earlier one. */
public final class VariantJson implements VariantCodec<BlueskyVariant> {

    /** Makes the codec; it keeps nothing. */
    public VariantJson() {}

    @Override
    public Class<BlueskyVariant> type() {
        return BlueskyVariant.class;
    }

    @Override
    public String typeName() {
        return "bluesky.post";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public byte[] write(BlueskyVariant variant) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeArrayPropertyStart("replyRules");
            variant.replyRules().forEach(rule -> out.writeString(rule.nativeName()));
            out.writeEndArray();
            out.writeArrayPropertyStart("replyLists");
            variant.replyLists().forEach(out::writeString);
            out.writeEndArray();
            out.writeBooleanProperty("quotes", variant.quotes());
            out.writeArrayPropertyStart("labels");
            variant.labels().forEach(label -> out.writeString(label.value()));
            out.writeEndArray();
            if (!variant.cardPictures().isEmpty()) {
                out.writeObjectPropertyStart("cardPictures");
                variant.cardPictures()
                        .forEach((page, picture) -> out.writeStringProperty(page.toString(), picture.toString()));
                out.writeEndObject();
            }
            out.writeEndObject();
        });
    }

    @Override
    public BlueskyVariant read(int version, byte[] bytes) {
        if (version != 1) {
            throw invalid("version", "is " + version + ", known is 1");
        }
        try {
            return Json.read(bytes, VariantJson::variant);
        } catch (MalformedAnswerException notOurs) {
            throw invalid("bytes", String.valueOf(notOurs.getMessage()));
        }
    }

    private static BlueskyVariant variant(JsonReader json) {
        BlueskyVariant.Builder variant = BlueskyVariant.builder();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "replyRules" -> texts(json).forEach(name -> variant.repliesFrom(rule(name)));
                    case "replyLists" -> texts(json).forEach(variant::repliesFromList);
                    case "quotes" -> json.truth().filter(may -> !may).ifPresent(no -> variant.withoutQuotes());
                    case "labels" -> texts(json).forEach(value -> variant.label(label(value)));
                    case "cardPictures" -> readPictures(json, variant);
                    default -> {}
                }
            }
        }
        return variant.build();
    }

    private static void readPictures(JsonReader json, BlueskyVariant.Builder variant) {
        if (json.open()) {
            while (json.next()) {
                String page = json.name();
                String picture = json.require(page, json.text());
                try {
                    variant.cardPicture(URI.create(page), URI.create(picture));
                } catch (IllegalArgumentException noAddress) {
                    throw invalid("cardPictures", "hold what is no address");
                }
            }
        }
    }

    private static ReplyRule rule(String name) {
        for (ReplyRule rule : ReplyRule.values()) {
            if (rule.nativeName().equals(name)) {
                return rule;
            }
        }
        throw invalid("replyRules", "hold one that is not known");
    }

    private static SelfLabel label(String value) {
        for (SelfLabel label : SelfLabel.values()) {
            if (label.value().equals(value)) {
                return label;
            }
        }
        throw invalid("labels", "hold one that is not known");
    }

    private static List<String> texts(JsonReader json) {
        return json.list(item -> item.require("item", item.text()));
    }

    private static InvalidInputException invalid(String field, String message) {
        return InvalidInputException.of("bluesky.post", field, message);
    }
}
