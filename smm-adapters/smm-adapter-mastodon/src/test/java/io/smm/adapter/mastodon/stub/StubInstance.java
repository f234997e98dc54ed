package io.smm.adapter.mastodon.stub;

import com.github.tomakehurst.wiremock.http.Request;
import io.smm.testkit.MutableClock;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One instance with its accounts, and what they did. Takes nobody's word: it counts and refuses as the network does. Guarded by
 * itself.
 */
public final class StubInstance {

    /** The connected account. */
    public static final StubAccount OWNER = new StubAccount("109348", "bakery");

    /** Another account of the same host. */
    public static final StubAccount OTHER = new StubAccount("109349", "shop");

    /** Somebody else. */
    public static final StubAccount ANA = new StubAccount("110001", "ana");

    /** The owner's token. */
    public static final String TOKEN = "no-real-token-of-the-owner-0123456789";

    /** The other account's token. */
    public static final String OTHER_TOKEN = "no-real-token-of-the-other-0123456789";

    private static final Duration LIMITED_FOR = Duration.ofMinutes(4);

    private final MutableClock clock;
    private final Dialect dialect;
    private final String name;
    private final Map<String, StubAccount> tokens = new HashMap<>();
    private final Map<String, String> failing = new HashMap<>();
    private final Map<String, Deque<String>> failingNext = new HashMap<>();
    private final Map<String, Instant> limited = new HashMap<>();
    private final List<String> operations = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final StubPosts posts;
    private final StubConsent consent;
    private final StubLines lines;
    private boolean hasLines = true;
    private String home = "";
    private int unknown;

    StubInstance(MutableClock clock, Dialect dialect, String name) {
        this.clock = clock;
        this.dialect = dialect;
        this.name = name;
        // Instances count apart from each other.
        lines = new StubLines(dialect, this::isOwner);
        posts = new StubPosts(clock, dialect, name.isEmpty() ? 1 : 500_000_001, lines::tell);
        consent = new StubConsent(tokens);
        tokens.put(token(TOKEN), OWNER);
        tokens.put(token(OTHER_TOKEN), OTHER);
    }

    void at(URI address) {
        home = address.toString();
        posts.at(home);
    }

    /** {@return as which server it behaves} */
    public Dialect dialect() {
        return dialect;
    }

    /** {@return its posts, for the test to look at and to change} */
    public StubPosts posts() {
        return posts;
    }

    /** {@return the host of its streams} */
    public StubLines lines() {
        return lines;
    }

    /** The instance names no address of streams from now on, as Hollo does. */
    public synchronized void hasNoLines() {
        hasLines = false;
    }

    /** {@return its consent page} */
    public StubConsent consent() {
        return consent;
    }

    /** A token as it is on this instance. */
    public String token(String plain) {
        return plain + name;
    }

    /** Every further call of an operation is refused, by the name of the scenario. */
    public synchronized void failAlways(String operation, String error) {
        failing.put(operation, error);
    }

    /** Ends that. */
    public synchronized void mend(String operation) {
        failing.remove(operation);
    }

    /** The next call of an operation is refused, or its answer lost: {@code lost-before}, {@code lost-after}. */
    public synchronized void failNext(String operation, String error) {
        failingNext.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(error);
    }

    /** The owner's calls of an operation are too many until a moment. */
    public synchronized Instant limit(String operation) {
        Instant until = clock.instant().plus(LIMITED_FOR);
        limited.put(operation, until);
        return until;
    }

    /** All tokens of the owner are good for nothing from now on. */
    public synchronized void takeTokensBack() {
        tokens.clear();
    }

    /** {@return how often an operation was called} */
    public synchronized int calls(String operation) {
        return (int) operations.stream().filter(operation::equals).count();
    }

    /** {@return how often anything was called} */
    public synchronized int calls() {
        return operations.size();
    }

    /** {@return the keys of posts in the order in which they came} */
    public synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    /** {@return how many calls the stub does not know} */
    public synchronized int unknown() {
        return unknown;
    }

    synchronized Instant reset(String operation) {
        return limited.getOrDefault(operation, clock.instant().plus(LIMITED_FOR));
    }

    synchronized StubAnswer answer(Request request, Optional<Routes.Route> route) {
        if (route.isEmpty()) {
            unknown++;
            return new StubAnswer.Error("no-such-call");
        }
        String operation = route.get().operation();
        operations.add(operation);
        String bearer = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        boolean owner = bearer.equals("Bearer " + token(TOKEN));
        if (owner && limited.containsKey(operation) && clock.instant().isBefore(limited.get(operation))) {
            return new StubAnswer.Error(dialect == Dialect.MASTODON ? "too-many" : "too-many-compatible");
        }
        Deque<String> next = failingNext.getOrDefault(operation, new ArrayDeque<>());
        String fault = next.isEmpty() ? failing.get(operation) : next.poll();
        if ("lost-before".equals(fault)) {
            return new StubAnswer.Nothing();
        }
        if (fault != null && !fault.equals("lost-after")) {
            return new StubAnswer.Error(fault);
        }
        StubAnswer answer = act(route.get(), request, bearer);
        return fault == null ? answer : new StubAnswer.Nothing();
    }

    private StubAnswer act(Routes.Route route, Request request, String bearer) {
        switch (route.operation()) {
            case "GET /api/v2/instance":
                Map<String, String> places = new HashMap<>(
                        Map.of("home", home, "domain", URI.create(home).getAuthority()));
                if (hasLines) {
                    places.put("streaming", lines.address());
                }
                return StubAnswer.Value.of(Template.element(
                        dialect == Dialect.MASTODON ? "instance-mastodon" : "instance-compatible", places));
            case "POST /api/v1/apps":
                return consent.register(form(request));
            case "POST /oauth/token":
                return consent.exchange(form(request));
            case "POST /oauth/revoke":
                return consent.revoke(form(request));
            default:
                StubAccount account = tokens.get(bearer.replaceFirst("^Bearer ", ""));
                if (account == null) {
                    return new StubAnswer.Error("invalid-token");
                }
                if (route.operation().equals("POST /api/v1/statuses")) {
                    String key = request.getHeader("Idempotency-Key");
                    if (key == null) {
                        throw new AssertionError("a post without a key");
                    }
                    keys.add(key);
                }
                return posts.act(route, request, account, query(request));
        }
    }

    private synchronized boolean isOwner(String token) {
        return OWNER.equals(tokens.get(token));
    }

    String reset(Instant moment) {
        // Mastodon writes microseconds, GoToSocial milliseconds.
        String text = moment.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
        return text + (dialect == Dialect.MASTODON ? ".000000Z" : ".000Z");
    }

    static Map<String, String> query(Request request) {
        return fields(Optional.ofNullable(URI.create(request.getAbsoluteUrl()).getRawQuery())
                .orElse(""));
    }

    static Map<String, String> form(Request request) {
        String type = String.valueOf(request.getHeader("Content-Type"));
        return type.startsWith("application/x-www-form-urlencoded") ? fields(request.getBodyAsString()) : Map.of();
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
