package io.smm.adapter.bluesky.stub;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.Request;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A proof of possession as a server looks at it (RFC 9449, section 4.3), by code of its own: the key from its coordinates, the
 * signature in DER.
 */
final class StubProof {

    private static final Duration TOLERANCE = Duration.ofSeconds(190);
    private static final int HALF = 32;

    private final Map<String, Object> head;
    private final Map<String, Object> claims;
    private final String signed;
    private final byte[] signature;

    private StubProof(String[] parts) {
        head = object(parts[0]);
        claims = object(parts[1]);
        signed = parts[0] + "." + parts[1];
        signature = Base64.getUrlDecoder().decode(parts[2]);
    }

    /** The proof of a request; empty when it carries none, or two. */
    static Optional<StubProof> of(Request request) {
        if (!request.containsHeader("DPoP") || request.header("DPoP").values().size() != 1) {
            return Optional.empty();
        }
        String[] parts = request.getHeader("DPoP").split("\\.", -1);
        return parts.length == 3 ? Optional.of(new StubProof(parts)) : Optional.empty();
    }

    /** Whether it proves this request at this time, with a token or without one. */
    boolean proves(Request request, Instant now, Optional<String> token) {
        return "dpop+jwt".equals(head.get("typ"))
                && "ES256".equals(head.get("alg"))
                && jwk().keySet().equals(Set.of("kty", "crv", "x", "y"))
                && isSigned()
                && request.getMethod().getName().equals(claims.get("htm"))
                && request.getAbsoluteUrl().replaceFirst("[?#].*", "").equals(claims.get("htu"))
                && claims.get("iat") instanceof Number iat
                && Duration.between(Instant.ofEpochSecond(iat.longValue()), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0
                && Objects.equals(claims.get("ath"), token.map(StubProof::hash).orElse(null))
                && !id().isEmpty();
    }

    String nonce() {
        return String.valueOf(claims.getOrDefault("nonce", ""));
    }

    String id() {
        return String.valueOf(claims.getOrDefault("jti", ""));
    }

    /** The key's fingerprint (RFC 7638). */
    String key() {
        Map<String, Object> jwk = jwk();
        return hash("{\"crv\":\"" + jwk.get("crv") + "\",\"kty\":\"" + jwk.get("kty") + "\",\"x\":\"" + jwk.get("x")
                + "\",\"y\":\"" + jwk.get("y") + "\"}");
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private boolean isSigned() {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(publicKey());
            verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.length == 2 * HALF && verifier.verify(der());
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(coordinate("x"), coordinate("y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private BigInteger coordinate(String name) {
        byte[] bytes = Base64.getUrlDecoder().decode(String.valueOf(jwk().get(name)));
        if (bytes.length != HALF) {
            throw new IllegalArgumentException("a coordinate has 32 bytes");
        }
        return new BigInteger(1, bytes);
    }

    private byte[] der() {
        byte[] r = new BigInteger(1, Arrays.copyOf(signature, HALF)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF)).toByteArray();
        byte[] der = new byte[6 + r.length + s.length];
        der[0] = 0x30;
        der[1] = (byte) (der.length - 2);
        der[2] = 0x02;
        der[3] = (byte) r.length;
        System.arraycopy(r, 0, der, 4, r.length);
        der[4 + r.length] = 0x02;
        der[5 + r.length] = (byte) s.length;
        System.arraycopy(s, 0, der, 6 + r.length, s.length);
        return der;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> jwk() {
        return head.get("jwk") instanceof Map<?, ?> jwk ? (Map<String, Object>) jwk : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String part) {
        return Json.read(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8), Map.class);
    }
}
