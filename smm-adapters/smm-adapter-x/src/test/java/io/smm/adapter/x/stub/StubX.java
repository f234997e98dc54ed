package io.smm.adapter.x.stub;

import com.github.tomakehurst.wiremock.http.Request;
import io.smm.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the stub knows: who there is, what goes wrong next, what was asked. Its parts answer, one for each resource. */
public final class StubX {

    /** Whose account is connected. */
    public static final StubAccount OWNER = new StubAccount("2244994945", "bakery");

    /** Another account of the same host. */
    public static final StubAccount OTHER = new StubAccount("2244994946", "shop");

    /** Somebody else. */
    public static final StubAccount ANA = new StubAccount("783214", "ana");

    /** Whom an app-only token stands for. */
    public static final StubAccount NOBODY = new StubAccount("0", "");

    /** A token of the app alone. */
    public static final String APP_TOKEN = "no-real-token-of-the-app-0123456789";

    /** The owner's token. */
    public static final String TOKEN = "no-real-token-of-the-owner-0123456789";

    /** The other account's token. */
    public static final String OTHER_TOKEN = "no-real-token-of-the-other-0123456789";

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final MutableClock clock;
    private final Map<String, StubAccount> tokens = new HashMap<>();
    private final List<StubPart> parts = new ArrayList<>();
    private final Map<String, Function<StubRequest, StubAnswer>> answers = new LinkedHashMap<>();
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Map<String, String> failing = new HashMap<>();
    private final Map<String, Deque<String>> failingNext = new HashMap<>();
    private final Map<String, Instant> limited = new HashMap<>();
    private final List<String> operations = new ArrayList<>();
    private final StubOAuth oauth;
    private final StubMedia media = new StubMedia();
    private final StubPosts posts;
    private final StubReading reading;
    private int unknown;

    StubX(MutableClock clock) {
        this.clock = clock;
        tokens.put(TOKEN, OWNER);
        tokens.put(OTHER_TOKEN, OTHER);
        tokens.put(APP_TOKEN, NOBODY);
        oauth = new StubOAuth(tokens);
        add(oauth);
        posts = new StubPosts(clock, media);
        add(new StubUsers(posts::isNewer));
        add(media);
        add(posts);
        reading = new StubReading(posts);
        add(reading);
    }

    private void add(StubPart part) {
        parts.add(part);
        part.answers().forEach((operation, answer) -> {
            answers.put(operation, answer);
            patterns.put(operation, Pattern.compile(operation.replaceAll("\\{\\w+}", "([^/]+)")));
        });
    }

    /** {@return what stands} */
    public StubPosts posts() {
        return posts;
    }

    /** {@return the files} */
    public StubMedia media() {
        return media;
    }

    /** {@return mentions, search, numbers} */
    public StubReading reading() {
        return reading;
    }

    /** {@return the consent page and the token address} */
    public StubOAuth oauth() {
        return oauth;
    }

    /**
     * Lets an operation fail until it is mended.
     *
     * @param operation the operation
     * @param error the scenario's name, or {@code lost-before}, {@code lost-after}
     */
    public synchronized void failAlways(String operation, String error) {
        failing.put(operation, error);
    }

    /**
     * Lets an operation work again.
     *
     * @param operation the operation
     */
    public synchronized void mend(String operation) {
        failing.remove(operation);
    }

    /**
     * Lets an operation fail once.
     *
     * @param operation the operation
     * @param error the scenario's name, or {@code lost-before}, {@code lost-after}
     */
    public synchronized void failNext(String operation, String error) {
        failingNext.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(error);
    }

    /**
     * Refuses the owner's calls of an operation for a while.
     *
     * @param operation the operation
     * @return until when
     */
    public synchronized Instant limit(String operation) {
        Instant until = clock.instant().plus(WINDOW);
        limited.put(operation, until);
        return until;
    }

    /** No token is good any more. */
    public synchronized void takeTokensBack() {
        tokens.clear();
        oauth.takeBack();
    }

    /**
     * Counts calls.
     *
     * @param operation of which operation
     * @return how many were made
     */
    public synchronized int calls(String operation) {
        return (int) operations.stream().filter(operation::equals).count();
    }

    /** {@return how many calls were made} */
    public synchronized int calls() {
        return operations.size();
    }

    /** {@return how many requests the network does not know} */
    public synchronized int unknown() {
        return unknown;
    }

    synchronized Instant reset(String operation) {
        return limited.getOrDefault(operation, clock.instant().plus(WINDOW));
    }

    Optional<StubRequest> request(Request raw) {
        String line =
                raw.getMethod().value() + " " + URI.create(raw.getAbsoluteUrl()).getPath();
        String given = Optional.ofNullable(raw.getHeader("Authorization")).orElse("");
        String token = given.startsWith("OAuth ") && given.contains("oauth_signature=\"")
                ? given.replaceFirst(".*oauth_token=\"([^\"]*)\".*", "$1")
                : given.replaceFirst("^Bearer ", "");
        Optional<StubAccount> account = Optional.ofNullable(tokens.get(token));
        // What is spelt out goes before what has a place in its path.
        return answers.keySet().stream()
                .sorted((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
                .map(operation -> Map.entry(operation, patterns.get(operation).matcher(line)))
                .filter(entry -> entry.getValue().matches())
                .findFirst()
                .map(entry -> new StubRequest(entry.getKey(), id(entry.getValue()), account, raw));
    }

    synchronized StubAnswer answer(Optional<StubRequest> known) {
        if (known.isEmpty()) {
            unknown++;
            return new StubAnswer.Error("no-such-call");
        }
        StubRequest request = known.get();
        String operation = request.operation();
        operations.add(operation);
        Instant until = limited.get(operation);
        if (until != null
                && clock.instant().isBefore(until)
                && request.account().equals(Optional.of(OWNER))) {
            return new StubAnswer.Error("too-many");
        }
        Deque<String> next = failingNext.getOrDefault(operation, new ArrayDeque<>());
        String fault = next.isEmpty() ? failing.get(operation) : next.poll();
        if ("lost-before".equals(fault)) {
            return new StubAnswer.Nothing();
        }
        if (fault != null && !fault.equals("lost-after")) {
            return new StubAnswer.Error(fault);
        }
        boolean open = parts.stream().anyMatch(part -> part.isOpen(operation));
        StubAnswer answer = open || request.account().isPresent()
                ? answers.get(operation).apply(request)
                : new StubAnswer.Error("invalid-token");
        return fault == null ? answer : new StubAnswer.Nothing();
    }

    private static String id(Matcher matcher) {
        return matcher.groupCount() == 0 ? "" : matcher.group(1);
    }
}
