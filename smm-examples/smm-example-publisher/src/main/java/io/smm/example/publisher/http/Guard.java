package io.smm.example.publisher.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other sites' pages, which a browser on this machine may show, from reading or acting: a name that leads here and is not ours is
 * refused, so is whatever another page sends; and a form of ours carries a token that no other page can read.
 */
final class Guard {

    private static final int TOKEN_BYTES = 32;

    private final Set<String> hosts;
    private final String token;

    Guard(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The token for a form; another one after each start. */
    String token() {
        return token;
    }

    /** Why a request is refused; empty when it is not. */
    Optional<String> refusal(Request request) {
        Optional<String> host = request.header("Host");
        if (host.filter(hosts::contains).isEmpty()) {
            return Optional.of("ask for localhost, this is no other host");
        }
        if (!request.isForm()) {
            return request.header("Origin").map(any -> "no page in a browser may act on the plan but by its own forms");
        }
        boolean ours = request.header("Origin")
                        .filter(origin -> !origin.equals("http://" + host.get()))
                        .isEmpty()
                && request.header("Sec-Fetch-Site")
                        .filter(site -> !site.equals("same-origin"))
                        .isEmpty();
        return ours && isToken(request.form().getOrDefault("token", ""))
                ? Optional.empty()
                : Optional.of("this form is not of this page, or of before the node was started: open the page again");
    }

    private boolean isToken(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
