package io.smm.adapter.mastodon.stub;

import io.smm.account.Pkce;
import io.smm.account.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The instance's apps, consent page and token address. Guarded by its instance. */
public final class StubConsent {

    /** The id of an app that is registered from the beginning. */
    public static final String CLIENT = "no-real-client";

    /** Its secret. */
    public static final String CLIENT_SECRET = "no-real-client-secret-0123456789";

    private final Map<String, StubAccount> tokens;
    private final Map<String, String> apps = new HashMap<>(Map.of(CLIENT, CLIENT_SECRET));
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private int next = 1;

    StubConsent(Map<String, StubAccount> tokens) {
        this.tokens = tokens;
    }

    /** The owner opens the page and allows what is asked for. */
    public URI allow(URI page) {
        Map<String, String> asked = query(page);
        String code = "no-real-code-" + next++;
        codes.put(code, asked);
        return URI.create(asked.get("redirect_uri") + "?code=" + code + "&state=" + encoded(asked.get("state")));
    }

    /** The owner opens the page and says no. */
    public URI deny(URI page) {
        Map<String, String> asked = query(page);
        return URI.create(asked.get("redirect_uri")
                + "?error=access_denied&error_description=The+resource+owner+denied+the+request.&state="
                + encoded(asked.get("state")));
    }

    /** The owner takes back what was allowed. */
    public void takeBack() {
        given.forEach(tokens::remove);
    }

    StubAnswer register(Map<String, String> form) {
        String id = "client-" + next++;
        String secret = "no-real-secret-of-" + id;
        apps.put(id, secret);
        return StubAnswer.Value.of(Template.element(
                "app",
                Map.of(
                        "id", id,
                        "secret", secret,
                        "name", form.get("client_name"),
                        "redirect", form.get("redirect_uris"),
                        "scopes", java.util.List.of(form.get("scopes").split(" ")))));
    }

    StubAnswer exchange(Map<String, String> form) {
        if (!isApp(form)) {
            return new StubAnswer.Error("invalid-client");
        }
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        boolean good = asked != null
                && asked.get("client_id").equals(form.get("client_id"))
                && asked.get("redirect_uri").equals(form.get("redirect_uri"))
                && Pkce.optional(Pkce.Method.S256)
                        .challenge(Secret.of(form.getOrDefault("code_verifier", "none")))
                        .equals(asked.get("code_challenge"));
        if (!good) {
            return new StubAnswer.Error("invalid-grant");
        }
        String token = "no-real-token-by-consent-" + next++;
        given.add(token);
        tokens.put(token, StubInstance.OWNER);
        return StubAnswer.Value.of(Template.element("token", Map.of("token", token, "scope", asked.get("scope"))));
    }

    StubAnswer revoke(Map<String, String> form) {
        if (!isApp(form)) {
            return new StubAnswer.Error("invalid-client");
        }
        tokens.remove(form.getOrDefault("token", ""));
        return StubAnswer.Value.of(Map.of());
    }

    private boolean isApp(Map<String, String> form) {
        String secret = apps.get(form.getOrDefault("client_id", ""));
        return secret != null && secret.equals(form.get("client_secret"));
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
