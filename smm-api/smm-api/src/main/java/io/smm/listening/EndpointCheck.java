package io.smm.listening;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** How a network makes sure that an address is ours before it delivers there. */
public sealed interface EndpointCheck {

    /** It does not, or not by a request to the address. */
    record None() implements EndpointCheck {}

    /**
     * It sends a text and wants it back.
     *
     * @param parameter the query parameter of the text
     * @param tokenParameter the query parameter of a word that was agreed on; empty when there is none
     */
    record Echo(String parameter, Optional<String> tokenParameter) implements EndpointCheck {

        /**
         * Checks that no component is null.
         *
         * @param parameter the query parameter of the text
         * @param tokenParameter the query parameter of a word that was agreed on
         */
        public Echo {
            Objects.requireNonNull(parameter, "parameter");
            Objects.requireNonNull(tokenParameter, "tokenParameter");
        }
    }

    /**
     * It sends a text and wants its HMAC-SHA256 by the webhook's secret, as JSON.
     *
     * @param parameter the query parameter of the text
     * @param encoding how the answer is spelled
     * @param before what stands before it, such as {@code "sha256="}; may be empty
     * @param answerField the field of the answer
     * @param echoField the field in which the text itself goes back; empty when it does not
     * @param again how often it asks; empty when only at registration
     */
    record Hmac(
            String parameter,
            WebhookProof.Encoding encoding,
            String before,
            String answerField,
            Optional<String> echoField,
            Optional<Duration> again)
            implements EndpointCheck {

        /**
         * Checks that no component is null.
         *
         * @param parameter the query parameter of the text
         * @param encoding how the answer is spelled
         * @param before what stands before it, such as {@code "sha256="}
         * @param answerField the field of the answer
         * @param echoField the field in which the text itself goes back
         * @param again how often it asks
         */
        public Hmac {
            Objects.requireNonNull(parameter, "parameter");
            Objects.requireNonNull(encoding, "encoding");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(answerField, "answerField");
            Objects.requireNonNull(echoField, "echoField");
            Objects.requireNonNull(again, "again");
        }
    }
}
