package io.smm.adapter.x.stub;

import io.smm.account.Pkce;
import io.smm.account.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** OAuth 2 with PKCE: codes are good once, refresh tokens too. */
public final class StubOAuth implements StubPart {

    /** The app's id. */
    public static final String CLIENT = "no-real-client";

    /** The app's secret. */
    public static final String CLIENT_SECRET = "no-real-client-secret-0123456789";

    private final Map<String, StubAccount> tokens;
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, String> refreshes = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private int next = 1;

    StubOAuth(Map<String, StubAccount> tokens) {
        this.tokens = tokens;
    }

    @Override
    public Map<String, Function<StubRequest, StubAnswer>> answers() {
        return Map.of("POST /2/oauth2/token", this::token, "POST /2/oauth2/revoke", this::revoke);
    }

    @Override
    public boolean isOpen(String operation) {
        return operation.contains("/oauth2/");
    }

    /**
     * The owner says yes.
     *
     * @param page the consent page's address
     * @return where the owner is sent back to
     */
    public URI allow(URI page) {
        Map<String, String> asked = query(page);
        String code = "no-real-code-" + next++;
        codes.put(code, asked);
        return URI.create(asked.get("redirect_uri") + "?code=" + code + "&state=" + encoded(asked.get("state")));
    }

    /**
     * The owner says no.
     *
     * @param page the consent page's address
     * @return where the owner is sent back to
     */
    public URI deny(URI page) {
        Map<String, String> asked = query(page);
        return URI.create(asked.get("redirect_uri") + "?error=access_denied&state=" + encoded(asked.get("state")));
    }

    /** The owner takes back what was allowed. */
    public void takeBack() {
        given.forEach(tokens::remove);
        refreshes.clear();
    }

    private StubAnswer token(StubRequest request) {
        Map<String, String> form = request.form();
        if (!isApp(request)) {
            return new StubAnswer.Error("invalid-client");
        }
        if (form.getOrDefault("grant_type", "").equals("refresh_token")) {
            String scope = refreshes.remove(form.getOrDefault("refresh_token", ""));
            return scope == null ? new StubAnswer.Error("invalid-grant") : tokens(scope);
        }
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        boolean good = asked != null
                && asked.get("client_id").equals(CLIENT)
                && asked.get("redirect_uri").equals(form.get("redirect_uri"))
                && Pkce.required(Pkce.Method.S256)
                        .challenge(Secret.of(form.getOrDefault("code_verifier", "none")))
                        .equals(asked.get("code_challenge"));
        return good ? tokens(asked.get("scope")) : new StubAnswer.Error("invalid-grant");
    }

    private StubAnswer tokens(String scope) {
        String access = "no-real-access-" + next;
        String refresh = "no-real-refresh-" + next++;
        given.add(access);
        tokens.put(access, StubX.OWNER);
        refreshes.put(refresh, scope);
        return StubAnswer.Value.of(
                Template.element("token", Map.of("access", access, "refresh", refresh, "scope", scope)));
    }

    private StubAnswer revoke(StubRequest request) {
        if (!isApp(request)) {
            return new StubAnswer.Error("invalid-client");
        }
        String token = request.form().getOrDefault("token", "");
        tokens.remove(token);
        refreshes.remove(token);
        return StubAnswer.Value.of(Map.of("revoked", true));
    }

    private static boolean isApp(StubRequest request) {
        String pair =
                Base64.getEncoder().encodeToString((CLIENT + ":" + CLIENT_SECRET).getBytes(StandardCharsets.US_ASCII));
        return ("Basic " + pair).equals(request.raw().getHeader("Authorization"));
    }

    private static Map<String, String> query(URI page) {
        Map<String, String> query = new HashMap<>();
        for (String pair : page.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
