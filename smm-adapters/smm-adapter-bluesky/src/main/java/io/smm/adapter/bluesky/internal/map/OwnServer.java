package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.support.MalformedAnswerException;
import java.net.URI;
import java.net.URISyntaxException;

/** The address of an account's own server, as its DID document names it. */
public final class OwnServer {

    private OwnServer() {}

    /**
     * Makes sure that the address can be used, and that tokens do not leave the protection under which they were given.
     *
     * @param named what the DID document names
     * @param given the address signed in at
     * @return the address of the account's own server
     * @throws MalformedAnswerException when it is no usable address, or one without TLS after one with
     */
    public static URI of(String named, URI given) {
        URI server;
        try {
            server = new URI(named.replaceFirst("/+$", ""));
        } catch (URISyntaxException notAnAddress) {
            throw new MalformedAnswerException("the DID document names no usable server");
        }
        boolean plain = server.getHost() != null
                && server.getUserInfo() == null
                && server.getQuery() == null
                && server.getFragment() == null;
        if (!plain) {
            throw new MalformedAnswerException("the DID document names no usable server");
        }
        boolean secure = "https".equals(server.getScheme());
        boolean asGiven = "http".equals(server.getScheme()) && "http".equals(given.getScheme());
        if (!secure && !asGiven) {
            throw new MalformedAnswerException("the DID document names a server without TLS");
        }
        return server;
    }
}
