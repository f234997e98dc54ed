package io.smm.adapter.x.internal.http;

import io.smm.account.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.HttpUrl;

/** Signatures of OAuth 1.0a by HMAC-SHA1 (RFC 5849 §3.4), pure. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA1";

    private Signature() {}

    /**
     * A parameter that is signed: of the query, of a form, of the header.
     *
     * @param name its name, decoded
     * @param value its value, decoded
     */
    record Parameter(String name, String value) {}

    /** The signature, in Base64. */
    static String of(
            String method, HttpUrl url, List<Parameter> parameters, Secret consumerSecret, String tokenSecret) {
        String key = encoded(consumerSecret.reveal()) + "&" + encoded(tokenSecret);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            byte[] text = base(method, url, parameters).getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder().encodeToString(mac.doFinal(text));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }

    /** RFC 5849 §3.4.1.1. */
    static String base(String method, HttpUrl url, List<Parameter> parameters) {
        String address = url.newBuilder().query(null).fragment(null).build().toString();
        return method.toUpperCase(Locale.ROOT) + "&" + encoded(address) + "&" + encoded(normalised(parameters));
    }

    /** RFC 5849 §3.4.1.3.2: by encoded name, then by encoded value, both byte by byte. */
    static String normalised(List<Parameter> parameters) {
        return parameters.stream()
                .map(one -> new Parameter(encoded(one.name()), encoded(one.value())))
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .map(one -> one.name() + "=" + one.value())
                .collect(Collectors.joining("&"));
    }

    /** RFC 5849 §3.6: all bytes of UTF-8 but the unreserved, in capitals; a space is no plus. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean unreserved = character >= 'a' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character >= '0' && character <= '9'
                    || "-._~".indexOf(character) >= 0;
            if (unreserved) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return encoded.toString();
    }
}
