package io.smm.adapter.memory.internal.world;

import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Secret;
import io.smm.error.InvalidInputException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The network's OAuth server: apps, each known to one instance alone; a consent page; codes that live a minute, are good once, and
 * are bound to their app and its verifier. Guarded by the world's lock.
 */
final class Consent {

    /** The scope of whoever reads. */
    static final String READ = "read";

    /** The scope of whoever publishes and answers. */
    static final String WRITE = "write";

    /** The scope of whoever reads numbers. */
    static final String INSIGHTS = "insights";

    private static final Set<String> SCOPES = Set.of(READ, WRITE, INSIGHTS);
    private static final Duration CODE = Duration.ofMinutes(1);

    /** What a code stands for. */
    private record Code(
            String clientId, URI instance, String challenge, String login, Set<String> scopes, Instant until) {}

    private final Settings settings;
    private final People people;
    private final Sessions sessions;
    private final Capacity capacity;
    private final Map<String, AppRegistration> apps = new LinkedHashMap<>();
    private final Map<String, List<String>> logins = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();

    Consent(Settings settings, People people, Sessions sessions, Capacity capacity) {
        this.settings = settings;
        this.people = people;
        this.sessions = sessions;
        this.capacity = capacity;
    }

    AppRegistration newApp(AppRegistrationKey key, URI redirectUri) {
        capacity.take();
        AppRegistration app =
                AppRegistration.of(key, "simulated-app-" + (apps.size() + 1), sessions.token("app"), redirectUri);
        apps.put(app.clientId(), app);
        return app;
    }

    /** The client ids of the apps that an instance knows. */
    List<String> appsAt(URI instance) {
        return apps.values().stream()
                .filter(app -> app.key().endpoint().equals(instance))
                .map(AppRegistration::clientId)
                .toList();
    }

    void behindLogin(String login, List<String> handles) {
        for (String handle : handles) {
            if (people.find(handle).isEmpty()) {
                throw InvalidInputException.of("MemorySignIns", "handles", "nobody is called '" + handle + "'");
            }
        }
        logins.put(login, List.copyOf(handles));
    }

    /** The owner allows some scopes, or all that are asked for: where the browser goes next. */
    URI allow(URI address, String login, Optional<Set<String>> granted) {
        Page page = page(address);
        if (!SCOPES.containsAll(page.scopes)) {
            return page.back("error", "invalid_scope");
        }
        Set<String> scopes = new LinkedHashSet<>(page.scopes);
        granted.ifPresent(scopes::retainAll);
        String code = sessions.token("code").reveal();
        codes.put(
                code,
                new Code(
                        page.app.clientId(),
                        page.app.key().endpoint(),
                        page.challenge,
                        login,
                        scopes,
                        settings.clock().instant().plus(CODE)));
        return page.back("code", code);
    }

    /** The owner does not allow it. */
    URI deny(URI address) {
        return page(address).back("error", "access_denied");
    }

    List<Grant> exchange(AppRegistration app, Secret secretCode, Optional<Secret> verifier) {
        check(app.clientId(), Optional.of(app));
        Code code = Optional.ofNullable(codes.remove(secretCode.reveal()))
                .filter(known -> known.clientId().equals(app.clientId()))
                .filter(known -> known.until().isAfter(settings.clock().instant()))
                .filter(known -> verifier.map(Consent::challenge).equals(Optional.of(known.challenge())))
                .orElseThrow(() ->
                        new Refusal(Refusal.Code.BAD_CODE, "the code is used, too old, or not bound to who sends it"));
        List<Grant> grants = new ArrayList<>();
        for (String handle : logins.getOrDefault(code.login(), List.of(code.login()))) {
            people.find(handle)
                    .filter(person -> settings.home(handle).equals(code.instance()))
                    .ifPresent(
                            person -> grants.add(sessions.open(person, Optional.of(code.clientId()), code.scopes())));
        }
        return grants;
    }

    /** Demands that an app is the one with a client id, and proves it. */
    void check(String clientId, Optional<AppRegistration> claimed) {
        AppRegistration known = apps.get(clientId);
        boolean proven = claimed.isPresent()
                && known != null
                && claimed.get().clientId().equals(clientId)
                && claimed.get().clientSecret().equals(known.clientSecret())
                && claimed.get().key().endpoint().equals(known.key().endpoint());
        if (!proven) {
            throw new Refusal(Refusal.Code.BAD_CLIENT, "the app is not known here, or its secret is wrong");
        }
    }

    /** What the consent page was asked for. */
    private record Page(AppRegistration app, String challenge, List<String> scopes, String state) {
        URI back(String parameter, String value) {
            return URI.create(app.redirectUri()
                    + (app.redirectUri().getRawQuery() == null ? "?" : "&")
                    + parameter + "=" + encoded(value) + "&state=" + encoded(state));
        }
    }

    /** Who cannot be sent back, because the app or its address is wrong, sees an error page instead. */
    private Page page(URI address) {
        Map<String, String> asked = parameters(address);
        AppRegistration app = apps.get(asked.getOrDefault("client_id", ""));
        boolean known = app != null
                && address.toString().startsWith(app.key().endpoint() + "/oauth/authorize?")
                && app.redirectUri().toString().equals(asked.get("redirect_uri"));
        boolean bound = "S256".equals(asked.get("code_challenge_method")) && asked.containsKey("code_challenge");
        if (!known || !bound) {
            throw InvalidInputException.of(
                    "MemorySignIns",
                    "authorisationAddress",
                    known ? "has no challenge of PKCE" : "names no app that is known there with that redirect");
        }
        return new Page(
                Objects.requireNonNull(app),
                asked.getOrDefault("code_challenge", ""),
                List.of(asked.getOrDefault("scope", READ).split(" ", -1)),
                asked.getOrDefault("state", ""));
    }

    private static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : String.valueOf(address.getRawQuery()).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    private static String challenge(Secret verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(verifier.reveal().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
