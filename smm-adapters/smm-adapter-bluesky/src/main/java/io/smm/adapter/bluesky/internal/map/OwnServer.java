package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.support.MalformedAnswerException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/** The address of an account's own server, as its DID document names it. */
public final class OwnServer {

    private OwnServer() {}

    /**
     * Makes sure that the address can be used, and that tokens do not leave the protection under which they were given.
     *
     * @param named what the DID document names
     * @param given the address signed in at
     * @return the address of the account's own server
     * @throws MalformedAnswerException when it is no usable address, one without TLS after one with, or an IP
     *     address or localhost after an address of the open network
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
                && server.getPath().isEmpty()
                && server.getQuery() == null
                && server.getFragment() == null;
        if (!plain) {
            throw new MalformedAnswerException("the DID document names no usable server");
        }
        boolean secure = "https".equalsIgnoreCase(server.getScheme());
        boolean asGiven = "http".equalsIgnoreCase(server.getScheme()) && "http".equalsIgnoreCase(given.getScheme());
        if (!secure && !asGiven) {
            throw new MalformedAnswerException("the DID document names a server without TLS");
        }
        if ((isLocalhost(server.getHost()) || isLiteral(server.getHost())) && !isInside(given)) {
            throw new MalformedAnswerException("the DID document names a server without a public name");
        }
        return server;
    }

    private static boolean isInside(URI given) {
        String host = given.getHost();
        if (host == null || isLocalhost(host)) {
            return host != null;
        }
        if (!host.startsWith("[") && !host.matches("[0-9.]+")) {
            return false;
        }
        try {
            InetAddress address = InetAddress.getByName(host); // a literal: nobody is asked
            boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
            return uniqueLocal
                    || address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static boolean isLocalhost(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return name.equals("localhost") || name.endsWith(".localhost");
    }

    private static boolean isLiteral(String host) {
        // No public name ends in a label that begins with a digit; 0x7f000001 is an address to some resolvers.
        return host.startsWith("[") || host.matches("(.*\\.)?[0-9][^.]*\\.?");
    }
}
