package io.smm.adapter.memory.internal.world;

import io.smm.account.Secret;
import io.smm.listening.Rating;
import io.smm.listening.WebhookRequest;
import io.smm.post.PostRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the network delivers to the host's address: signed over time and body, as forms of one event each. Thread-safe. */
public final class Webhooks {

    private final World world;
    private final Secret secret;
    private long delivered;

    Webhooks(World world) {
        this.world = world;
        secret = Secret.of("simulated-webhook-" + digest(world.settings().endpoint() + "/webhook"));
    }

    /** {@return the secret of the app} */
    public Secret secret() {
        return secret;
    }

    /** {@return the deliveries of what happened since the last call, in order} */
    public List<WebhookRequest> deliver() {
        return world.within(() -> {
            List<Happening> news = world.inbox().happenings().after(delivered);
            delivered = world.inbox().happenings().last();
            return news.stream().map(this::signed).toList();
        });
    }

    private WebhookRequest signed(Happening happening) {
        byte[] body = form(happening).getBytes(StandardCharsets.UTF_8);
        long time = world.settings().clock().instant().getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            String signature = HexFormat.of().formatHex(mac.doFinal(body));
            return WebhookRequest.post(Map.of("X-Memory-Signature", "t=" + time + ",s=" + signature), body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    private static String form(Happening happening) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("verb", happening.created() ? "created" : "deleted");
        fields.put("account", happening.account().id());
        fields.put("account_handle", happening.account().handle().orElse(""));
        fields.put("kind", happening.kind().name());
        fields.put("id", happening.ref().id());
        fields.put("author", happening.author().id());
        fields.put("author_handle", happening.author().handle().orElse(""));
        fields.put("text", happening.text());
        fields.put("at", happening.at().toString());
        happening.about().map(PostRef::id).ifPresent(id -> fields.put("in_reply_to", id));
        happening.conversation().ifPresent(id -> fields.put("conversation", id));
        happening.rating().ifPresent(rating -> fields.put("rating", spelled(rating)));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String spelled(Rating rating) {
        if (rating instanceof Rating.Stars stars) {
            return "stars/" + stars.given() + "/" + stars.most();
        }
        return "recommended/" + ((Rating.Recommendation) rating).recommended();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
