package io.smm.core.internal.listening;

import io.smm.account.Secret;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.WebhookRejectedException;
import io.smm.error.WebhookRejectedException.Reason;
import io.smm.listening.WebhookEndpoint;
import io.smm.listening.WebhookProof;
import io.smm.listening.WebhookRequest;
import io.smm.listening.WebhookScheme;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks a delivery by its network's scheme alone: over the raw bytes, in constant time, without a call. An error names what
 * is wrong and never a signature, so that nobody learns the right one from a log.
 */
final class WebhookVerifier {

    private final WebhookEndpoint endpoint;

    WebhookVerifier(WebhookEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    void verify(WebhookScheme scheme, WebhookRequest request, Instant now) {
        if (scheme.proof() instanceof WebhookProof.Hmac hmac) {
            verify(hmac, scheme.maxAge(), request, now);
        } else if (scheme.proof() instanceof WebhookProof.SharedSecret shared) {
            String given = header(request, shared.header());
            if (endpoint.secrets().stream()
                            .filter(secret -> same(secret, given))
                            .count()
                    == 0) {
                throw rejected(endpoint, Reason.PROOF_WRONG, "the secret is not ours");
            }
        } else if (scheme.proof() instanceof WebhookProof.SignedToken token) {
            throw rejected(
                    endpoint,
                    Reason.NOT_CHECKABLE,
                    "it is proved by a token of " + token.issuer()
                            + ": pull the events, or check the token with the host's own library");
        }
    }

    private void verify(WebhookProof.Hmac proof, Optional<Duration> maxAge, WebhookRequest request, Instant now) {
        String header = header(request, proof.header());
        String spelled = field(header, proof);
        byte[] given = read(proof.encoding(), spelled);
        Optional<String> time = proof.timeField().map(field -> fieldOf(header, field + "="));
        byte[] signed = signed(proof, time, request.body());
        boolean right = false;
        for (Secret secret : endpoint.secrets()) {
            right |= MessageDigest.isEqual(hmac(proof.algorithm(), secret, signed), given);
        }
        if (!right) {
            throw rejected(endpoint, Reason.PROOF_WRONG, "the signature is not of this body and our secret");
        }
        if (time.isPresent() && maxAge.isPresent()) {
            checkAge(instant(time.get()), maxAge.get(), now);
        }
    }

    private void checkAge(Instant signedAt, Duration maxAge, Instant now) {
        if (signedAt.isBefore(now.minus(maxAge))) {
            throw rejected(endpoint, Reason.TOO_OLD, "it was signed at " + signedAt + ", more than " + maxAge + " ago");
        }
        if (signedAt.isAfter(now.plus(maxAge))) {
            throw rejected(
                    endpoint, Reason.FROM_THE_FUTURE, "it was signed at " + signedAt + "; our clock shows " + now);
        }
    }

    private static byte[] signed(WebhookProof.Hmac proof, Optional<String> time, byte[] body) {
        byte[] before =
                (proof.signedBefore() + time.map(text -> text + ".").orElse("")).getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[before.length + body.length];
        System.arraycopy(before, 0, signed, 0, before.length);
        System.arraycopy(body, 0, signed, before.length, body.length);
        return signed;
    }

    private String header(WebhookRequest request, String name) {
        return request.header(name)
                .orElseThrow(() -> rejected(endpoint, Reason.PROOF_MISSING, "the header " + name + " is missing"));
    }

    private String field(String header, WebhookProof.Hmac proof) {
        if (proof.timeField().isPresent()) {
            return fieldOf(header, proof.before());
        }
        if (!header.startsWith(proof.before())) {
            throw rejected(
                    endpoint, Reason.PROOF_MISSING, "the header " + proof.header() + " is not spelled as agreed");
        }
        return header.substring(proof.before().length());
    }

    private String fieldOf(String header, String before) {
        return Stream.of(header.split(",", 10))
                .map(String::strip)
                .filter(field -> field.startsWith(before))
                .map(field -> field.substring(before.length()))
                .findFirst()
                .orElseThrow(() -> rejected(endpoint, Reason.PROOF_MISSING, "the proof lacks " + before));
    }

    private byte[] read(WebhookProof.Encoding encoding, String text) {
        try {
            return switch (encoding) {
                case HEX -> HexFormat.of().parseHex(text);
                case BASE64 -> Base64.getDecoder().decode(text);
            };
        } catch (IllegalArgumentException misspelled) {
            throw rejected(endpoint, Reason.PROOF_MISSING, "the signature is not spelled as agreed");
        }
    }

    private Instant instant(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException misspelled) {
            throw rejected(endpoint, Reason.PROOF_MISSING, "the time is not spelled as agreed");
        }
    }

    static String spell(WebhookProof.Encoding encoding, byte[] bytes) {
        return switch (encoding) {
            case HEX -> HexFormat.of().formatHex(bytes);
            case BASE64 -> Base64.getEncoder().encodeToString(bytes);
        };
    }

    static boolean same(Secret secret, String given) {
        return MessageDigest.isEqual(
                secret.reveal().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(WebhookProof.Algorithm algorithm, Secret secret, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(algorithm.javaName());
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), algorithm.javaName()));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + algorithm.javaName(), impossible);
        }
    }

    static WebhookRejectedException rejected(WebhookEndpoint endpoint, Reason reason, String message) {
        return new WebhookRejectedException(
                reason,
                ErrorDetails.of("a webhook request is not trusted: " + message, RetryAdvice.never())
                        .network(endpoint.network())
                        .operation("receive")
                        .build());
    }
}
