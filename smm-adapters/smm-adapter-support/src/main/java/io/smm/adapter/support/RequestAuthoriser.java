package io.smm.adapter.support;

import io.smm.account.Connection;
import io.smm.account.Secret;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** How a request says on whose behalf it is made. Thread-safe. */
public interface RequestAuthoriser {

    /** {@return tokens that are borne alone: {@code Authorization: Bearer …} (RFC 6750)} */
    static RequestAuthoriser bearer() {
        return new BearerAuthoriser();
    }

    /**
     * Tells whether the calls of a connection need more than its token: only then is the token's secret looked up.
     *
     * @param connection the connection
     * @return whether they prove possession of a secret or a key
     */
    boolean provesPossession(Connection connection);

    /**
     * The headers of one request. Asked anew for each attempt.
     *
     * @param method the HTTP method
     * @param url where the request goes
     * @param token the token that it carries; empty for one without
     * @param proof what proves that the token, or the request itself, is ours; empty where nothing does
     * @return the headers; they appear in no message
     */
    Map<String, String> headers(String method, HttpUrl url, Optional<Secret> token, Optional<Secret> proof);

    /**
     * Looks at an answer, whatever it says.
     *
     * @param url where the request went
     * @param head the answer's head
     * @param refusal what the network says of its refusal; empty when it did not refuse, or said nothing that can be read
     * @return whether the server refused only how the request was authorised, did nothing, and would take it with new headers
     */
    boolean wantsAgain(HttpUrl url, AnswerHead head, Optional<NativeError> refusal);
}
