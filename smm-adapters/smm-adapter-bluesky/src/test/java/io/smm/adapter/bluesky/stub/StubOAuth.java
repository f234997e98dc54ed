package io.smm.adapter.bluesky.stub;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stub's authorisation server: what was pushed, which codes and grants stand, which proofs were used. Nonces of the
 * authorisation server and of the account's server differ, as they do on the network.
 */
public final class StubOAuth {

    /** The app that the network knows: the address of its document. */
    public static final String CLIENT = "https://shop.example/client-metadata.json";

    /** Where that app's document says that people come back to. */
    public static final URI REDIRECT = URI.create("https://shop.example/back");

    /** An authorisation that was asked for. */
    private record Pushed(Map<String, String> parameters, String key, String issuer) {}

    /** A grant at one stage; a new refresh token makes another stage of it. */
    private static final class Grant {
        private final String did;
        private final String key;
        private final String scope;
        private boolean stands = true;

        Grant(String did, String key, String scope) {
            this.did = did;
            this.key = key;
            this.scope = scope;
        }
    }

    private final StubTokens tokens;
    private final Map<String, Pushed> pushed = new HashMap<>();
    private final Map<String, Pushed> codes = new HashMap<>();
    private final Map<String, Grant> refreshes = new HashMap<>();
    private final Map<String, Grant> accesses = new HashMap<>();
    private final Set<String> usedRefreshes = new HashSet<>();
    private final Set<String> usedProofs = new HashSet<>();
    private String speaker = StubNetwork.US.did();
    private @Nullable String otherIssuer;
    private int serial;
    private int nonces;

    StubOAuth(StubTokens tokens) {
        this.tokens = tokens;
    }

    // What a test does.

    /** The owner of the account allows what is asked for; gives where their browser is sent. */
    public synchronized URI allow(URI authorisationAddress) {
        Pushed asked = opened(authorisationAddress);
        String code = "cod-" + ++serial;
        codes.put(code, asked);
        return back(asked, "code", code);
    }

    /** The owner of the account says no. */
    public synchronized URI deny(URI authorisationAddress) {
        return back(opened(authorisationAddress), "error", "access_denied");
    }

    /** The owner takes all grants back. */
    public synchronized void takeBack() {
        refreshes.values().forEach(grant -> grant.stands = false);
        tokens.expireAccess();
    }

    /** All nonces of now are too old. */
    public synchronized void renewNonces() {
        nonces++;
    }

    /** From now on the tokens name another account than the one that allowed it. */
    public synchronized void speakFor(StubAccount account) {
        speaker = account.did();
    }

    /** From now on the account's server says that another authorisation server is its own. */
    public synchronized void trust(String issuer) {
        otherIssuer = issuer;
    }

    /** How many grants stand. */
    public synchronized long standing() {
        return refreshes.values().stream()
                .filter(grant -> grant.stands)
                .distinct()
                .count();
    }

    /** What was pushed last for an authorisation address. */
    public synchronized Map<String, String> parameters(URI authorisationAddress) {
        return opened(authorisationAddress).parameters();
    }

    // What the server's side asks.

    synchronized String issuer(String own) {
        return otherIssuer == null ? own : otherIssuer;
    }

    synchronized String authorisationNonce() {
        return "as-nonce-" + nonces;
    }

    synchronized String resourceNonce() {
        return "rs-nonce-" + nonces;
    }

    synchronized boolean isUsed(StubProof proof) {
        return usedProofs.contains(proof.id());
    }

    synchronized void use(StubProof proof) {
        usedProofs.add(proof.id());
    }

    synchronized boolean isBound(String access) {
        return accesses.containsKey(access);
    }

    synchronized boolean isBoundTo(String access, String key) {
        return accesses.get(access).key.equals(key);
    }

    synchronized boolean takes(Map<String, String> parameters) {
        return CLIENT.equals(parameters.get("client_id"))
                && REDIRECT.toString().equals(parameters.get("redirect_uri"))
                && "code".equals(parameters.get("response_type"))
                && "S256".equals(parameters.get("code_challenge_method"))
                && parameters.getOrDefault("code_challenge", "").matches("[A-Za-z0-9_-]{43}")
                && Set.of(parameters.getOrDefault("scope", "").split(" ")).contains("atproto")
                && !parameters.getOrDefault("state", "").isEmpty();
    }

    synchronized String push(Map<String, String> parameters, String key, String issuer) {
        String uri = "urn:ietf:params:oauth:request_uri:req-" + ++serial;
        pushed.put(uri, new Pushed(Map.copyOf(parameters), key, issuer));
        return uri;
    }

    /** Whether a token request is answered with tokens. Changes nothing. */
    synchronized boolean grants(Map<String, String> fields, String key) {
        if (!CLIENT.equals(fields.get("client_id"))) {
            return false;
        }
        if ("refresh_token".equals(fields.get("grant_type"))) {
            String refresh = fields.getOrDefault("refresh_token", "");
            return Optional.ofNullable(refreshes.get(refresh))
                    .filter(grant -> grant.stands && grant.key.equals(key) && !usedRefreshes.contains(refresh))
                    .isPresent();
        }
        Pushed asked = codes.get(fields.getOrDefault("code", ""));
        return asked != null
                && asked.key().equals(key)
                && asked.parameters().get("redirect_uri").equals(fields.get("redirect_uri"))
                && asked.parameters()
                        .get("code_challenge")
                        .equals(StubProof.hash(fields.getOrDefault("code_verifier", "")));
    }

    synchronized Map<String, Object> grant(Map<String, String> fields) {
        Grant grant;
        if ("refresh_token".equals(fields.get("grant_type"))) {
            String refresh = fields.get("refresh_token");
            usedRefreshes.add(refresh);
            grant = refreshes.get(refresh);
        } else {
            Pushed asked = codes.remove(fields.get("code"));
            grant = new Grant(speaker, asked.key(), asked.parameters().get("scope"));
        }
        String access = tokens.newAccess(grant.did);
        String refresh = "ref-" + ++serial + "-of-the-stub-and-long-enough";
        accesses.put(access, grant);
        refreshes.put(refresh, grant);
        return Map.of("access", access, "refresh", refresh, "sub", grant.did, "scope", grant.scope);
    }

    /** A used refresh token that comes again ends the whole grant; so does one with another key. */
    synchronized void refuse(Map<String, String> fields) {
        end(fields.getOrDefault("refresh_token", ""));
    }

    synchronized void end(String token) {
        Optional.ofNullable(refreshes.get(token)).ifPresent(grant -> grant.stands = false);
    }

    static Map<String, String> form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private Pushed opened(URI page) {
        Map<String, String> query = form(page.getRawQuery());
        Pushed asked = pushed.get(query.getOrDefault("request_uri", ""));
        if (asked == null || !CLIENT.equals(query.get("client_id")) || query.size() != 2) {
            throw new AssertionError("nothing was pushed for " + page);
        }
        return asked;
    }

    private static URI back(Pushed asked, String name, String value) {
        return URI.create(asked.parameters().get("redirect_uri") + "?iss=" + encoded(asked.issuer()) + "&state="
                + encoded(asked.parameters().get("state")) + "&" + name + "=" + encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
