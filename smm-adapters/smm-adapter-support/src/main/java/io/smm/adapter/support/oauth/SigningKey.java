package io.smm.adapter.support.oauth;

import io.smm.account.Secret;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonContent;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.InvalidInputException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A private key of the curve P-256 that signs JWTs (ES256). Kept as a private JWK (RFC 7517), the form in which hosts have theirs
 * too. Immutable; its {@code toString} shows nothing of it.
 */
public final class SigningKey {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int BYTES = 32;

    private final String x;
    private final String y;
    private final Optional<String> id;
    private final PrivateKey key;
    private final Secret secret;

    private SigningKey(String x, String y, String d, Optional<String> id) {
        this.x = x;
        this.y = y;
        this.id = id;
        key = privateKey(d);
        secret = Secret.of(new String(
                Json.write(out -> {
                    out.writeStartObject();
                    writePublic(out);
                    out.writeStringProperty("d", d);
                    id.ifPresent(kid -> out.writeStringProperty("kid", kid));
                    out.writeEndObject();
                }),
                StandardCharsets.UTF_8));
    }

    /** {@return a new key that nobody else has} */
    public static SigningKey create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            ECPublicKey open = (ECPublicKey) pair.getPublic();
            ECPrivateKey hidden = (ECPrivateKey) pair.getPrivate();
            return new SigningKey(
                    coordinate(open.getW().getAffineX()),
                    coordinate(open.getW().getAffineY()),
                    coordinate(hidden.getS()),
                    Optional.empty());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has the curve P-256", missing);
        }
    }

    /**
     * A key that was kept, or that a host gave.
     *
     * @param jwk the private JWK
     * @return the key
     * @throws InvalidInputException when it is no private JWK of that curve; it quotes nothing
     */
    public static SigningKey of(Secret jwk) {
        try {
            return Json.read(jwk.reveal().getBytes(StandardCharsets.UTF_8), SigningKey::read);
        } catch (MalformedAnswerException | IllegalArgumentException notAKey) {
            throw InvalidInputException.of("Signing key", "jwk", "must be a private JWK of the curve P-256");
        }
    }

    /** {@return the key with its private part, to be kept} */
    public Secret secret() {
        return secret;
    }

    /** Writes the public part as an object. */
    void writeJwk(String field, JsonGenerator out) {
        out.writeObjectPropertyStart(field);
        writePublic(out);
        out.writeEndObject();
    }

    /** The key's name at its owner; empty when it has none. */
    Optional<String> id() {
        return id;
    }

    /** A signed JWT. */
    String sign(JsonContent head, JsonContent claims) {
        String text = TEXT.encodeToString(object(head)) + "." + TEXT.encodeToString(object(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + TEXT.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK signs with ECDSA", impossible);
        }
    }

    @Override
    public String toString() {
        return "SigningKey";
    }

    private void writePublic(JsonGenerator out) {
        out.writeStringProperty("crv", "P-256");
        out.writeStringProperty("kty", "EC");
        out.writeStringProperty("x", x);
        out.writeStringProperty("y", y);
    }

    private static SigningKey read(JsonReader json) {
        Optional<String> curve = Optional.empty();
        Optional<String> x = Optional.empty();
        Optional<String> y = Optional.empty();
        Optional<String> d = Optional.empty();
        Optional<String> id = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "crv" -> curve = json.text();
                    case "x" -> x = json.text();
                    case "y" -> y = json.text();
                    case "d" -> d = json.text();
                    case "kid" -> id = json.text();
                    default -> {}
                }
            }
        }
        json.require("crv", curve.filter("P-256"::equals));
        return new SigningKey(json.require("x", x), json.require("y", y), json.require("d", d), id);
    }

    private static PrivateKey privateKey(String d) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            BigInteger number = new BigInteger(1, Base64.getUrlDecoder().decode(d));
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(number, parameters.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalArgumentException("no private key");
        }
    }

    /** Always 32 bytes (RFC 7518, section 6.2.1.2). */
    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[BYTES];
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, BYTES - length, length);
        return TEXT.encodeToString(fixed);
    }

    private static byte[] object(JsonContent fields) {
        return Json.write(out -> {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        });
    }
}
