package io.smm.listening;

import java.util.Objects;

/**
 * What the host must answer to the network, soon: most wait a few seconds.
 *
 * @param status the HTTP status
 * @param contentType the type of the body
 * @param body the body; may be empty
 */
public record WebhookAnswer(int status, String contentType, String body) {

    /** The answer to a delivery that was taken. */
    public static final WebhookAnswer TAKEN = new WebhookAnswer(200, "text/plain", "");

    /**
     * Checks that no component is null.
     *
     * @param status the HTTP status
     * @param contentType the type of the body
     * @param body the body
     */
    public WebhookAnswer {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
    }
}
