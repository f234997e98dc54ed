package io.smm.adapter.support.oauth;

import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What an authorisation server says of itself (RFC 8414) that takes pushed parameters (RFC 9126) and proofs of possession
 * (RFC 9449), and names itself in callbacks (RFC 9207).
 *
 * @param issuer who it is
 * @param authorise where owners consent
 * @param push where parameters are sent beforehand
 * @param token where codes are changed and grants renewed
 * @param revoke where grants are ended; empty when it names no place
 */
public record AuthorisationServer(URI issuer, URI authorise, URI push, URI token, Optional<URI> revoke) {

    /**
     * Reads its metadata.
     *
     * @param json the metadata
     * @param asked the server that was asked for them
     * @return what they say
     * @throws MalformedAnswerException when they are another server's, name an address of another server, or lack what this
     *     stands for
     */
    public static AuthorisationServer read(JsonReader json, URI asked) {
        Optional<String> issuer = Optional.empty();
        Optional<String> authorise = Optional.empty();
        Optional<String> push = Optional.empty();
        Optional<String> token = Optional.empty();
        Optional<String> revoke = Optional.empty();
        List<String> algorithms = List.of();
        Optional<Boolean> namesItself = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "issuer" -> issuer = json.text();
                    case "authorization_endpoint" -> authorise = json.text();
                    case "pushed_authorization_request_endpoint" -> push = json.text();
                    case "token_endpoint" -> token = json.text();
                    case "revocation_endpoint" -> revoke = json.text();
                    case "authorization_response_iss_parameter_supported" -> namesItself = json.truth();
                    case "dpop_signing_alg_values_supported" ->
                        algorithms = json.list(item -> item.text().orElse(""));
                    default -> {}
                }
            }
        }
        URI named = address("issuer", json.require("issuer", issuer), asked);
        if (!named.equals(asked)) {
            throw new MalformedAnswerException("'issuer' is not the server that was asked");
        }
        if (!algorithms.contains("ES256")) {
            throw new MalformedAnswerException("the server takes no proofs that are signed with ES256");
        }
        if (!namesItself.orElse(false)) {
            throw new MalformedAnswerException("the server does not name itself in callbacks");
        }
        return new AuthorisationServer(
                named,
                address("authorization_endpoint", json.require("authorization_endpoint", authorise), asked),
                address(
                        "pushed_authorization_request_endpoint",
                        json.require("pushed_authorization_request_endpoint", push),
                        asked),
                address("token_endpoint", json.require("token_endpoint", token), asked),
                revoke.map(text -> address("revocation_endpoint", text, asked)));
    }

    /** An address of the server itself: no metadata may send codes and tokens elsewhere. */
    private static URI address(String field, String text, URI server) {
        try {
            URI address = URI.create(text);
            boolean same = server.getScheme().equals(address.getScheme())
                    && server.getRawAuthority().equals(address.getRawAuthority());
            if (same && address.getRawFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // It is refused below.
        }
        throw new MalformedAnswerException("'" + field + "' is no address of the server");
    }
}
