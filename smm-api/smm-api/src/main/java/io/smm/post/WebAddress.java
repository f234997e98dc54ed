package io.smm.post;

import java.net.URI;

/** What counts as the address of a web page. */
final class WebAddress {

    private WebAddress() {}

    /** Asks for an authority and not for a host, which Java finds in none with an underscore or a letter beyond ASCII. */
    static boolean is(URI address) {
        return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                && address.getRawAuthority() != null;
    }
}
