package io.smm.adapter.discord.stub;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.Request;
import io.smm.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One webhook and what it posted. Takes nobody's word: it counts and refuses as the network does. Guarded by itself. */
public final class StubDiscord {

    /** The webhook's id. */
    public static final String WEBHOOK = "1308312345678901234";

    /** Its secret. */
    public static final String TOKEN = "aG9vay1mb3ItdGVzdHM_no-real-one-0123456789-abcdefghijklmnopqrstuvwxyz";

    /** Its channel. */
    public static final String CHANNEL = "1308300000000000001";

    /** A thread of that channel. */
    public static final String THREAD = "1308300000000000777";

    private static final Pattern PATH =
            Pattern.compile("/api/v10/webhooks/([0-9]+)/([A-Za-z0-9_-]+)(?:/messages/([0-9]+))?");
    private static final Pattern USER = Pattern.compile("<@([0-9]+)>");
    private static final Set<String> THREADS = Set.of(THREAD);

    /** What the scenario of a full bucket says. */
    private static final Duration RETRY_AFTER = Duration.ofMillis(61_337);

    private final MutableClock clock;
    private final Map<String, StubMessage> messages = new LinkedHashMap<>();
    private final Map<String, String> failing = new HashMap<>();
    private final Map<String, String> failingOnce = new HashMap<>();
    private final Map<String, Instant> limited = new HashMap<>();
    private final List<String> operations = new ArrayList<>();
    private boolean deleted;
    private long nextId = 1_308_400_000_000_000_001L;

    StubDiscord(MutableClock clock) {
        this.clock = clock;
    }

    /**
     * Lets every further call of an operation fail.
     *
     * @param operation Discord's name of it
     * @param error the name of the scenario file
     */
    public synchronized void failAlways(String operation, String error) {
        failing.put(operation, error);
    }

    /**
     * Lets the next call of an operation fail, or its answer be lost: {@code lost-before}, {@code lost-after}.
     *
     * @param operation Discord's name of it
     * @param error the name of the scenario file
     */
    public synchronized void failNext(String operation, String error) {
        failingOnce.put(operation, error);
    }

    /**
     * Refuses an operation as too many until the moment that the refusals name when asked at once.
     *
     * @param operation Discord's name of it
     * @return the moment
     */
    public synchronized Instant limit(String operation) {
        Instant until = clock.instant().plus(RETRY_AFTER);
        limited.put(operation, until);
        return until;
    }

    /** Deletes the webhook. */
    public synchronized void delete() {
        deleted = true;
    }

    /** {@return the messages that stand, the oldest first} */
    public synchronized List<StubMessage> messages() {
        return List.copyOf(messages.values());
    }

    /**
     * Counts the calls of an operation.
     *
     * @param operation Discord's name of it
     * @return how many came
     */
    public synchronized int calls(String operation) {
        return (int) operations.stream().filter(operation::equals).count();
    }

    synchronized StubAnswer answer(String operation, Request request) {
        operations.add(operation);
        if (limited.containsKey(operation) && clock.instant().isBefore(limited.get(operation))) {
            return new StubAnswer.Error("rate-limited");
        }
        String fault = failingOnce.containsKey(operation) ? failingOnce.remove(operation) : failing.get(operation);
        if ("lost-before".equals(fault)) {
            return new StubAnswer.Nothing();
        }
        if (fault != null && !fault.equals("lost-after")) {
            return new StubAnswer.Error(fault);
        }
        StubAnswer answer = act(operation, request);
        return fault == null ? answer : new StubAnswer.Nothing();
    }

    private StubAnswer act(String operation, Request request) {
        Matcher path = PATH.matcher(URI.create(request.getUrl()).getPath());
        if (!path.matches()) {
            throw new AssertionError("an address that Discord does not have");
        }
        if (request.containsHeader("Authorization")) {
            throw new AssertionError("a webhook's token stands in the address alone");
        }
        if (deleted || !path.group(1).equals(WEBHOOK)) {
            return new StubAnswer.Error("unknown-webhook");
        }
        if (!path.group(2).equals(TOKEN)) {
            return new StubAnswer.Error("invalid-token");
        }
        Optional<String> thread = query(request, "thread_id");
        Optional<StubMessage> named = Optional.ofNullable(path.group(3))
                .map(messages::get)
                .filter(message -> message.thread().equals(thread));
        return switch (operation) {
            case "get_webhook_by_token" ->
                new StubAnswer.Value(
                        Template.element("webhook", Map.of("id", WEBHOOK, "token", TOKEN, "channel", CHANNEL)));
            case "execute_webhook" -> execute(request, thread);
            case "delete_webhook_message" -> named.<StubAnswer>map(this::remove).orElse(unknown());
            case "update_webhook_message" ->
                named.<StubAnswer>map(message -> edit(message, json(request.getBodyAsString())))
                        .orElse(unknown());
            default ->
                named.<StubAnswer>map(message -> new StubAnswer.Value(message.answer()))
                        .orElse(unknown());
        };
    }

    private static StubAnswer unknown() {
        return new StubAnswer.Error("unknown-message");
    }

    private StubAnswer remove(StubMessage message) {
        messages.remove(message.id());
        return new StubAnswer.Value(null);
    }

    private StubAnswer execute(Request request, Optional<String> thread) {
        if (query(request, "wait").filter("true"::equals).isEmpty()) {
            throw new AssertionError("without wait=true there is no id");
        }
        Map<String, Object> body = body(request);
        if (thread.isPresent() && body.containsKey("thread_name")) {
            return new StubAnswer.Error("thread-twice");
        }
        if (thread.filter(id -> !THREADS.contains(id)).isPresent()) {
            return new StubAnswer.Error("unknown-channel");
        }
        Optional<StubAnswer> refusal = refusal(body);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String id = Long.toString(nextId++);
        Optional<String> opened = body.containsKey("thread_name") ? Optional.of(id) : thread;
        return stand(id, opened, body, attachments(request, body), clock.instant(), null);
    }

    private StubAnswer edit(StubMessage message, Map<String, Object> changes) {
        Map<String, Object> body = new LinkedHashMap<>(message.request());
        body.putAll(changes);
        Optional<StubAnswer> refusal = refusal(body);
        return refusal.orElseGet(() -> stand(
                message.id(),
                message.thread(),
                body,
                message.attachments(),
                Instant.parse(String.valueOf(message.answer().get("timestamp"))),
                clock.instant().toString()));
    }

    private static Optional<StubAnswer> refusal(Map<String, Object> body) {
        String content = String.valueOf(body.getOrDefault("content", ""));
        boolean empty = content.isBlank()
                && Template.objects(body.get("embeds")).isEmpty()
                && Template.objects(body.get("attachments")).isEmpty()
                && !body.containsKey("poll");
        if (empty) {
            return Optional.of(new StubAnswer.Error("empty-message"));
        }
        return content.codePointCount(0, content.length()) > 2_000
                ? Optional.of(new StubAnswer.Error("invalid-form"))
                : Optional.empty();
    }

    private StubAnswer stand(
            String id,
            Optional<String> thread,
            Map<String, Object> body,
            List<Map<String, Object>> attachments,
            Instant at,
            @Nullable String edited) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", id);
        values.put("channel", thread.orElse(CHANNEL));
        values.put("webhook", WEBHOOK);
        values.put("username", body.getOrDefault("username", "Bakery news"));
        values.put("content", body.getOrDefault("content", ""));
        values.put("mentions", mentioned(body));
        values.put("attachments", attachments);
        values.put("embeds", embeds(body));
        values.put("flags", body.getOrDefault("flags", 0));
        values.put("timestamp", at.toString());
        values.put("edited", edited);
        if (body.containsKey("poll")) {
            values.put("poll", poll(Template.object(body.get("poll")), at));
        }
        StubMessage message = new StubMessage(id, thread, body, Template.element("message", values));
        messages.put(id, message);
        return new StubAnswer.Value(message.answer());
    }

    private static List<Map<String, Object>> mentioned(Map<String, Object> body) {
        return USER.matcher(String.valueOf(body.getOrDefault("content", "")))
                .results()
                .map(found -> Template.element("user", Map.of("id", found.group(1), "username", "somebody")))
                .toList();
    }

    private static List<Map<String, Object>> embeds(Map<String, Object> body) {
        return Template.objects(body.get("embeds")).stream()
                .map(embed -> {
                    Map<String, Object> shown = new LinkedHashMap<>(Map.of("type", "rich"));
                    shown.putAll(embed);
                    return shown;
                })
                .toList();
    }

    private static Map<String, Object> poll(Map<String, Object> poll, Instant at) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Map<String, Object> answer : Template.objects(poll.get("answers"))) {
            answers.add(Map.of("answer_id", answers.size() + 1, "poll_media", answer.get("poll_media")));
        }
        return Template.element(
                "poll",
                Map.of(
                        "question", Template.object(poll.get("question")).get("text"),
                        "answers", answers,
                        "multiple", poll.get("allow_multiselect"),
                        "expiry",
                                at.plus(Duration.ofHours(((Number) poll.get("duration")).longValue()))
                                        .toString()));
    }

    private static List<Map<String, Object>> attachments(Request request, Map<String, Object> body) {
        List<Map<String, Object>> attachments = new ArrayList<>();
        for (Map<String, Object> attachment : Template.objects(body.get("attachments"))) {
            Request.Part part = request.getPart("files[" + attachment.get("id") + "]");
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("id", "130850000000000000" + attachment.get("id"));
            values.put("filename", attachment.get("filename"));
            values.put("size", part.getBody().asBytes().length);
            values.put("type", part.getHeader("Content-Type").firstValue());
            values.put("description", attachment.get("description"));
            values.put("title", attachment.get("title"));
            attachments.add(Template.element("attachment", values));
        }
        return attachments;
    }

    static Map<String, Object> body(Request request) {
        return json(
                request.isMultipart()
                        ? request.getPart("payload_json").getBody().asString()
                        : request.getBodyAsString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        return Json.read(text, Map.class);
    }

    private static Optional<String> query(Request request, String name) {
        return Optional.ofNullable(URI.create(request.getUrl()).getQuery())
                .flatMap(query -> Arrays.stream(query.split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> pair.substring(name.length() + 1))
                        .findFirst());
    }
}
