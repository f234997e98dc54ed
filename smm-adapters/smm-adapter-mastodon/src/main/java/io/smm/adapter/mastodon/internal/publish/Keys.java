package io.smm.adapter.mastodon.internal.publish;

import io.smm.post.DeliveryId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys by which a server may know a repeat: the same for the same piece of the same delivery, whoever sends it. */
final class Keys {

    private Keys() {}

    static String of(DeliveryId delivery, int piece) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((delivery.value() + "/" + piece).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
