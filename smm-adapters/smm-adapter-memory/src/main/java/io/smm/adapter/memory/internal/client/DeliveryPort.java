package io.smm.adapter.memory.internal.client;

import io.smm.Capabilities;
import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.adapter.memory.internal.world.Happening;
import io.smm.error.ErrorDetails;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.listening.EndpointCheck;
import io.smm.listening.Rating;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalKind;
import io.smm.listening.WebhookProof;
import io.smm.listening.WebhookRequest;
import io.smm.listening.WebhookScheme;
import io.smm.post.PostRef;
import io.smm.spi.WebhookReceiver;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the network delivers: a form of one event. */
final class DeliveryPort implements WebhookReceiver {

    private static final WebhookScheme SCHEME = new WebhookScheme(
            WebhookProof.Hmac.overTimeAndBody("X-Memory-Signature", "t", "s"),
            WebhookScheme.SecretKind.APP_SECRET,
            new EndpointCheck.Echo("challenge", Optional.empty()),
            Optional.of(Duration.ofMinutes(5)),
            Optional.empty(),
            false,
            "simulated",
            LocalDate.EPOCH);

    private final Network network;
    private final SignalMaker maker;

    DeliveryPort(Network network, Capabilities capabilities) {
        this.network = network;
        maker = new SignalMaker(capabilities);
    }

    @Override
    public WebhookScheme scheme() {
        return SCHEME;
    }

    @Override
    public List<SignalEvent> read(WebhookRequest delivery, Instant receivedAt) {
        try {
            return List.of(maker.event(happening(fields(delivery)), receivedAt, SignalEvent.Source.WEBHOOK));
        } catch (RuntimeException unreadable) {
            throw new ProtocolException(ErrorDetails.of("a delivery cannot be read", RetryAdvice.never())
                    .network(network)
                    .operation("receive")
                    .build());
        }
    }

    private Happening happening(Map<String, String> fields) {
        return new Happening(
                0,
                field(fields, "verb").equals("created"),
                account(fields, "account"),
                SignalKind.valueOf(field(fields, "kind")),
                PostRef.of(network, field(fields, "id")),
                account(fields, "author"),
                field(fields, "text"),
                Instant.parse(field(fields, "at")),
                Optional.ofNullable(fields.get("in_reply_to")).map(id -> PostRef.of(network, id)),
                Optional.ofNullable(fields.get("conversation")),
                Optional.ofNullable(fields.get("rating")).map(DeliveryPort::rating));
    }

    private AccountRef account(Map<String, String> fields, String name) {
        return new AccountRef(
                network,
                field(fields, name),
                Optional.of(field(fields, name + "_handle")).filter(handle -> !handle.isEmpty()));
    }

    private static Rating rating(String text) {
        String[] parts = text.split("/", 3);
        if (parts[0].equals("stars")) {
            return new Rating.Stars(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        if (parts[0].equals("recommended") && Set.of("true", "false").contains(parts[1])) {
            return new Rating.Recommendation(Boolean.parseBoolean(parts[1]));
        }
        throw new IllegalArgumentException("a rating of an unknown scale");
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the field " + name + " is missing");
        }
        return value;
    }

    private static Map<String, String> fields(WebhookRequest delivery) {
        Map<String, String> fields = new HashMap<>();
        for (String field : new String(delivery.body(), StandardCharsets.UTF_8).split("&", -1)) {
            int equals = field.indexOf('=');
            fields.put(
                    field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }
}
