package io.smm.adapter.mastodon.internal.map;

import io.smm.adapter.mastodon.model.MastodonVariant;
import io.smm.adapter.mastodon.model.QuotePolicy;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.InvalidInputException;
import io.smm.spi.VariantCodec;

/** The stored form of a variant. Fields that a later version adds are passed over by an earlier one. */
public final class VariantJson implements VariantCodec<MastodonVariant> {

    /** Makes the codec; it keeps nothing. */
    public VariantJson() {}

    @Override
    public Class<MastodonVariant> type() {
        return MastodonVariant.class;
    }

    @Override
    public String typeName() {
        return "mastodon.status";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public byte[] write(MastodonVariant variant) {
        return Json.write(out -> {
            out.writeStartObject();
            variant.quotePolicy().ifPresent(policy -> out.writeStringProperty("quotePolicy", policy.word()));
            out.writeBooleanProperty("hidePollTotals", variant.hidesPollTotals());
            out.writeEndObject();
        });
    }

    @Override
    public MastodonVariant read(int version, byte[] bytes) {
        if (version != 1) {
            throw invalid("version", "is " + version + ", known is 1");
        }
        try {
            return Json.read(bytes, VariantJson::variant);
        } catch (MalformedAnswerException notOurs) {
            throw invalid("bytes", String.valueOf(notOurs.getMessage()));
        }
    }

    private static MastodonVariant variant(JsonReader json) {
        MastodonVariant.Builder variant = MastodonVariant.builder();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "quotePolicy" -> json.text().map(VariantJson::policy).ifPresent(variant::quotePolicy);
                    case "hidePollTotals" -> json.truth().filter(on -> on).ifPresent(on -> variant.hidePollTotals());
                    default -> {}
                }
            }
        }
        return variant.build();
    }

    private static QuotePolicy policy(String word) {
        for (QuotePolicy policy : QuotePolicy.values()) {
            if (policy.word().equals(word)) {
                return policy;
            }
        }
        throw invalid("quotePolicy", "is none of the network's");
    }

    private static InvalidInputException invalid(String field, String message) {
        return InvalidInputException.of("mastodon.status", field, message);
    }
}
