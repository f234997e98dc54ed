package io.smm.listening;

import java.util.Objects;
import java.util.Optional;

/** How a delivery proves that the network sent it. */
public sealed interface WebhookProof {

    /** The hash inside an HMAC. */
    enum Algorithm {
        /** SHA-1: weak, and still sent by old protocols. */
        SHA1("HmacSHA1"),
        /** SHA-256. */
        SHA256("HmacSHA256");

        private final String javaName;

        Algorithm(String javaName) {
            this.javaName = javaName;
        }

        /** {@return its name for {@code javax.crypto.Mac}} */
        public String javaName() {
            return javaName;
        }
    }

    /** How a signature is spelled. */
    enum Encoding {
        /** Hexadecimal digits, of either case. */
        HEX,
        /** Base64 with padding. */
        BASE64
    }

    /** What is signed besides the raw body. */
    enum Signed {
        /** The body and nothing else. */
        BODY,
        /** The delivery's time as the header spells it, a dot, the body. */
        TIME_DOT_BODY
    }

    /**
     * A signature in a header, by a secret that both sides know, over the raw bytes of the body.
     *
     * @param header the header, in any case of letters
     * @param algorithm the hash
     * @param encoding how the signature is spelled
     * @param before what stands before the signature in the header, such as {@code "sha256="}; may be empty
     * @param signed what is signed
     * @param signedBefore what is signed before that, such as {@code "hmacsha256="}; may be empty
     * @param timeField the field of the header that holds the time in seconds since 1970, the header being a list of {@code
     *     name=value}; empty when the header is the signature alone
     */
    record Hmac(
            String header,
            Algorithm algorithm,
            Encoding encoding,
            String before,
            Signed signed,
            String signedBefore,
            Optional<String> timeField)
            implements WebhookProof {

        /**
         * Checks that a time that is signed is sent.
         *
         * @param header the header, in any case of letters
         * @param algorithm the hash
         * @param encoding how the signature is spelled
         * @param before what stands before the signature in the header, such as {@code "sha256="}
         * @param signed what is signed
         * @param signedBefore what is signed before that, such as {@code "hmacsha256="}
         * @param timeField the field of the header that holds the time in seconds since 1970, the header being a list of {@code name=value}
         */
        public Hmac {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(algorithm, "algorithm");
            Objects.requireNonNull(encoding, "encoding");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(signed, "signed");
            Objects.requireNonNull(signedBefore, "signedBefore");
            Objects.requireNonNull(timeField, "timeField");
            io.smm.error.Faults.of("WebhookProof.Hmac")
                    .check(!header.isBlank(), "header", "must not be blank")
                    .check(
                            timeField.isPresent() == (signed == Signed.TIME_DOT_BODY),
                            "timeField",
                            "is there when the time is signed, and only then")
                    .raise();
        }

        /**
         * A signature over the body alone.
         *
         * @param header the header
         * @param algorithm the hash
         * @param encoding how it is spelled
         * @param before what stands before it in the header; may be empty
         * @return the proof
         */
        public static Hmac overBody(String header, Algorithm algorithm, Encoding encoding, String before) {
            return new Hmac(header, algorithm, encoding, before, Signed.BODY, "", Optional.empty());
        }

        /**
         * A signature over time and body, both in one header such as {@code t=1700000000,s=…}.
         *
         * @param header the header
         * @param timeField the field of the time
         * @param signatureField the field of the signature, which is SHA-256 in hexadecimal digits
         * @return the proof
         */
        public static Hmac overTimeAndBody(String header, String timeField, String signatureField) {
            return new Hmac(
                    header,
                    Algorithm.SHA256,
                    Encoding.HEX,
                    signatureField + "=",
                    Signed.TIME_DOT_BODY,
                    "",
                    Optional.of(timeField));
        }

        /**
         * The same signature over more.
         *
         * @param text what is signed before all else
         * @return the proof
         */
        public Hmac signingBefore(String text) {
            return new Hmac(header, algorithm, encoding, before, signed, text, timeField);
        }
    }

    /**
     * The secret itself in a header: it proves who sends, and nothing about the body.
     *
     * @param header the header
     */
    record SharedSecret(String header) implements WebhookProof {

        /**
         * Checks that no component is null.
         *
         * @param header the header
         */
        public SharedSecret {
            Objects.requireNonNull(header, "header");
        }
    }

    /**
     * A token that an identity provider signed, in the header {@code Authorization}. Its keys are fetched and change, so that
     * it cannot be checked here: pull the events instead, or let the host's own library check the token.
     *
     * @param issuer who signs it
     */
    record SignedToken(String issuer) implements WebhookProof {

        /**
         * Checks that no component is null.
         *
         * @param issuer who signs it
         */
        public SignedToken {
            Objects.requireNonNull(issuer, "issuer");
        }
    }
}
