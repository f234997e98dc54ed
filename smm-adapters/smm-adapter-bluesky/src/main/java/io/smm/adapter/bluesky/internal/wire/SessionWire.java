package io.smm.adapter.bluesky.internal.wire;

import io.smm.account.Secret;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.util.Optional;

/**
 * The answer of {@code com.atproto.server.createSession} and {@code refreshSession}.
 *
 * @param access the token that calls carry
 * @param refresh the token that renews
 * @param account whose session it is
 * @param pds the server of the account, as its DID document names it; empty when the answer holds none
 */
public record SessionWire(Secret access, Secret refresh, AuthorWire account, Optional<String> pds) {

    /**
     * Reads an answer.
     *
     * @param json stands before it
     * @return what was read
     */
    public static SessionWire read(JsonReader json) {
        Optional<String> access = Optional.empty();
        Optional<String> refresh = Optional.empty();
        Optional<String> did = Optional.empty();
        Optional<String> handle = Optional.empty();
        Optional<String> pds = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "accessJwt" -> access = json.text();
                    case "refreshJwt" -> refresh = json.text();
                    case "did" -> did = json.id();
                    case "handle" -> handle = json.id();
                    case "didDoc" -> pds = DidDocumentWire.read(json).pds();
                    default -> {}
                }
            }
        }
        return new SessionWire(
                token("accessJwt", json.require("accessJwt", access)),
                token("refreshJwt", json.require("refreshJwt", refresh)),
                new AuthorWire(json.require("did", did), json.require("handle", handle)),
                pds);
    }

    /** What goes into a header must be made of visible ASCII. */
    private static Secret token(String field, String text) {
        if (text.isEmpty() || !isVisibleAscii(text)) {
            throw new MalformedAnswerException("'" + field + "' is no token");
        }
        return Secret.of(text);
    }

    private static boolean isVisibleAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= 0x20 || text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }
}
