package io.smm.e2e.servers;

import tools.jackson.databind.JsonNode;

/**
 * What a server answered, errors included: whether an error is expected is for the test to say.
 *
 * @param call the NSID that was called
 * @param status the HTTP status
 * @param body the JSON body; a missing node when there was none
 */
public record Answer(String call, int status, JsonNode body) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** The error name of the body, empty when there is none. */
    public String error() {
        return body.path("error").asString("");
    }

    /**
     * This answer, when it is a good one.
     *
     * @throws AssertionError otherwise; it holds the status and the server's words
     */
    public Answer ok() {
        if (!isOk()) {
            throw new AssertionError("%s answered %d %s: %s"
                    .formatted(call, status, error(), body.path("message").asString("")));
        }
        return this;
    }

    /** The value at a JSON pointer, for example {@code /thread/post/uri}; a missing node when it is not there. */
    public JsonNode at(String pointer) {
        return body.at(pointer);
    }
}
