package io.smm.adapter.mastodon.stub;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.Request;
import io.smm.testkit.MutableClock;
import io.smm.testkit.tck.PagingSituation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The posts of an instance, those that wait, files, notifications and likes. Guarded by itself. */
public final class StubPosts {

    private static final Duration LEAST_AHEAD = Duration.ofMinutes(5);
    private static final int MOST_CHARACTERS = 500;

    /** That the owner was told of something. */
    private record Note(String id, String type, String by, Instant at, Optional<String> post) {}

    private final MutableClock clock;
    private final Dialect dialect;
    private final BiConsumer<String, String> lines;
    private final Map<String, StubPost> posts = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> waiting = new LinkedHashMap<>();
    private final StubFiles files;
    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, Integer> likes = new HashMap<>();
    private final Map<String, Integer> boosts = new HashMap<>();
    private final Map<String, Boolean> liked = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private PagingSituation paging = PagingSituation.REGULAR;
    private final Map<String, List<StubPost>> wordings = new HashMap<>();
    private boolean publishesAtOnce;
    private boolean keepsNoWordings;
    private boolean hidesReplies;
    private String home = "";
    private long next;

    StubPosts(MutableClock clock, Dialect dialect, long first, BiConsumer<String, String> lines) {
        this.clock = clock;
        this.dialect = dialect;
        this.lines = lines;
        next = first;
        files = new StubFiles(dialect, this::newId);
    }

    void at(String address) {
        home = address;
    }

    /** {@return the posts of an account that stand, the oldest first} */
    public synchronized List<StubPost> of(StubAccount account) {
        release();
        return posts.values().stream()
                .filter(post -> post.author().equals(account.id()))
                .toList();
    }

    /** {@return how many posts wait} */
    public synchronized int waiting() {
        release();
        return waiting.size();
    }

    /** {@return a file} */
    public synchronized StubMedia media(String id) {
        return files.get(id);
    }

    /** Somebody writes. */
    public synchronized StubPost write(StubAccount author, String text, Map<String, Object> besides) {
        Map<String, Object> request = new LinkedHashMap<>(besides);
        request.put("status", text);
        StubPost post = make(author.id(), request, clock.instant());
        boolean names = text.contains("@" + StubInstance.OWNER.name());
        boolean answers = post.parent()
                .map(posts::get)
                .filter(parent -> parent.author().equals(StubInstance.OWNER.id()))
                .isPresent();
        if (!author.equals(StubInstance.OWNER) && (names || answers)) {
            tell("mention", author, Optional.of(post.id()));
        }
        return post;
    }

    /** The owner is told that somebody did something. */
    public synchronized void tell(String type, StubAccount by, Optional<String> post) {
        Note note = new Note(newId(), type, by.id(), clock.instant(), post);
        notes.add(note);
        lines.accept("notification", Bytes.of(notification(note)));
    }

    /** Somebody writes otherwise what they wrote. */
    public synchronized void rewrite(String id, String text) {
        StubPost post = posts.get(id);
        Map<String, Object> request = new LinkedHashMap<>(post.request());
        request.put("status", text);
        StubPost now =
                new StubPost(id, post.author(), post.at(), Optional.of(clock.instant()), request, post.boostOf());
        posts.put(id, now);
        wordings.computeIfAbsent(id, first -> new ArrayList<>(List.of(post))).add(now);
        lines.accept("status.update", Bytes.of(status(now)));
    }

    /** Somebody deletes what they wrote. */
    public synchronized void takeBack(String id) {
        posts.remove(id);
        notes.removeIf(note -> note.post().equals(Optional.of(id)));
        lines.accept("delete", id);
    }

    /** People like a post. */
    public synchronized void like(String post, int people) {
        likes.merge(post, people, Integer::sum);
    }

    /** People pass a post on. */
    public synchronized void boost(String post, int people) {
        boosts.merge(post, people, Integer::sum);
    }

    /** Further answers about posts lack the number of replies. */
    public synchronized void hideReplies() {
        hidesReplies = true;
    }

    /** Posts do not tell any more when they were changed, and what they said before is nowhere: as on Hollo. */
    public synchronized void keepNoWordings() {
        keepsNoWordings = true;
    }

    /** {@return whether posts lack what the description requires} */
    synchronized boolean isIncomplete() {
        return hidesReplies || keepsNoWordings;
    }

    /** What should wait is published at once from now on. */
    public synchronized void publishAtOnce() {
        publishesAtOnce = true;
    }

    /** Files need work from now on before posts may name them. */
    public synchronized void workOnFiles() {
        files.work();
    }

    /** Notifications are cut so from now on. */
    public synchronized void cut(PagingSituation situation) {
        paging = situation;
    }

    synchronized StubAnswer act(Routes.Route route, Request request, StubAccount us, Map<String, String> query) {
        release();
        String id = route.id();
        return switch (route.operation()) {
            case "GET /api/v1/accounts/verify_credentials" ->
                StubAnswer.Value.of(
                        dialect == Dialect.MASTODON
                                ? Template.element("credential-account", StubShapes.places(home, us, of(us).size()))
                                : account(us.id()));
            case "GET /api/v1/accounts/lookup" -> lookUp(query.getOrDefault("acct", ""));
            case "GET /api/v1/accounts/{id}/statuses" ->
                StubPages.page(
                        home,
                        query,
                        newestFirst(post -> post.author().equals(id)),
                        StubPost::id,
                        this::status,
                        request,
                        PagingSituation.REGULAR);
            case "POST /api/v1/accounts/{id}/mute" -> relationship(id, true, false);
            case "POST /api/v1/accounts/{id}/block" -> relationship(id, false, true);
            case "POST /api/v1/statuses" -> create(us, json(request), request.getHeader("Idempotency-Key"));
            case "GET /api/v1/statuses/{id}" -> found(id, post -> StubAnswer.Value.of(status(post)));
            case "PUT /api/v1/statuses/{id}" -> found(id, post -> edit(post, json(request)));
            case "DELETE /api/v1/statuses/{id}" -> found(id, this::remove);
            case "GET /api/v1/statuses/{id}/source" ->
                found(
                        id,
                        post -> StubAnswer.Value.of(Map.of(
                                "id",
                                id,
                                "text",
                                post.text(),
                                "spoiler_text",
                                post.field("spoiler_text").orElse(""))));
            case "GET /api/v1/statuses/{id}/history" ->
                keepsNoWordings ? new StubAnswer.Error("no-such-call") : found(id, this::history);
            case "GET /api/v1/statuses/{id}/context" -> found(id, this::context);
            case "POST /api/v1/statuses/{id}/reblog" -> found(id, post -> reblog(us, post));
            case "POST /api/v1/statuses/{id}/favourite" -> found(id, post -> liked(post, true));
            case "POST /api/v1/statuses/{id}/unfavourite" -> found(id, post -> liked(post, false));
            case "POST /api/v2/media" -> files.upload(home, request);
            case "GET /api/v1/media/{id}" -> files.lookAt(home, id);
            case "GET /api/v1/scheduled_statuses" ->
                StubPages.page(
                        home,
                        query,
                        new ArrayList<>(waiting.values()),
                        one -> String.valueOf(one.get("id")),
                        StubShapes::scheduled,
                        request,
                        PagingSituation.REGULAR);
            case "GET /api/v1/scheduled_statuses/{id}" ->
                waiting.containsKey(id)
                        ? StubAnswer.Value.of(StubShapes.scheduled(waiting.get(id)))
                        : new StubAnswer.Error("not-found");
            case "DELETE /api/v1/scheduled_statuses/{id}" ->
                waiting.remove(id) == null ? new StubAnswer.Error("not-found") : StubAnswer.Value.of(Map.of());
            case "GET /api/v1/notifications" -> notifications(query, request);
            case "GET /api/v2/search" -> search(query);
            case "GET /api/v1/timelines/tag/{hashtag}" ->
                StubPages.page(
                        home,
                        query,
                        newestFirst(post -> tagged(post, id)),
                        StubPost::id,
                        this::status,
                        request,
                        PagingSituation.REGULAR);
            default -> new StubAnswer.Error("no-such-call");
        };
    }

    private StubAnswer create(StubAccount us, Map<String, Object> request, String key) {
        Optional<String> refusal = refusal(request);
        if (refusal.isPresent()) {
            return new StubAnswer.Error(refusal.get());
        }
        String mark = us.id() + "/" + key;
        if (dialect == Dialect.MASTODON && posts.containsKey(byKey.getOrDefault(mark, ""))) {
            return StubAnswer.Value.of(status(posts.get(byKey.get(mark))));
        }
        if (request.containsKey("scheduled_at") && !publishesAtOnce) {
            Instant at = Instant.parse(String.valueOf(request.get("scheduled_at")));
            if (at.isBefore(clock.instant().plus(LEAST_AHEAD))) {
                return new StubAnswer.Error("too-soon");
            }
            Map<String, Object> kept = new LinkedHashMap<>(request);
            kept.put("id", newId());
            kept.put("author", us.id());
            waiting.put(String.valueOf(kept.get("id")), kept);
            return StubAnswer.Value.of(StubShapes.scheduled(kept));
        }
        StubPost post = make(us.id(), request, clock.instant());
        byKey.put(mark, post.id());
        return StubAnswer.Value.of(status(post));
    }

    private Optional<String> refusal(Map<String, Object> request) {
        String text = String.valueOf(request.getOrDefault("status", ""));
        List<?> named = (List<?>) request.getOrDefault("media_ids", List.of());
        if (text.isBlank() && named.isEmpty()) {
            return Optional.of(dialect == Dialect.MASTODON ? "blank" : "bad-request");
        }
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            return Optional.of(dialect == Dialect.MASTODON ? "too-long" : "bad-request");
        }
        if (!named.isEmpty() && request.containsKey("poll")) {
            return Optional.of("blank");
        }
        Object parent = request.get("in_reply_to_id");
        if (parent != null && !posts.containsKey(parent)) {
            return Optional.of("not-found");
        }
        return named.stream()
                .map(String::valueOf)
                .flatMap(file -> files.refusal(file).stream())
                .findFirst();
    }

    /** What is left out of an edit is dropped, as servers do. */
    private StubAnswer edit(StubPost post, Map<String, Object> request) {
        Map<String, Object> changed = new LinkedHashMap<>(request);
        for (String kept : List.of("visibility", "in_reply_to_id", "quoted_status_id")) {
            post.field(kept).ifPresent(value -> changed.put(kept, value));
        }
        StubPost now = new StubPost(
                post.id(), post.author(), post.at(), Optional.of(clock.instant()), changed, post.boostOf());
        posts.put(post.id(), now);
        wordings.computeIfAbsent(post.id(), first -> new ArrayList<>(List.of(post)))
                .add(now);
        return StubAnswer.Value.of(status(now));
    }

    private StubAnswer history(StubPost post) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (StubPost wording : wordings.getOrDefault(post.id(), List.of(post))) {
            Map<String, Object> status = status(wording);
            Map<String, Object> one = new LinkedHashMap<>();
            for (String field :
                    List.of("content", "spoiler_text", "sensitive", "account", "media_attachments", "emojis")) {
                one.put(field, status.get(field));
            }
            one.put("created_at", wording.edited().orElse(wording.at()).toString());
            all.add(one);
        }
        return StubAnswer.Value.of(all);
    }

    private StubAnswer remove(StubPost post) {
        posts.remove(post.id());
        Map<String, Object> removed = new LinkedHashMap<>(status(post));
        removed.put("text", post.text());
        return StubAnswer.Value.of(removed);
    }

    private StubAnswer reblog(StubAccount us, StubPost of) {
        Optional<StubPost> before = posts.values().stream()
                .filter(post -> post.author().equals(us.id()) && post.boostOf().equals(Optional.of(of.id())))
                .findFirst();
        StubPost boost = before.orElseGet(() -> {
            StubPost made =
                    new StubPost(newId(), us.id(), clock.instant(), Optional.empty(), Map.of(), Optional.of(of.id()));
            posts.put(made.id(), made);
            return made;
        });
        return StubAnswer.Value.of(status(boost));
    }

    private StubAnswer liked(StubPost post, boolean like) {
        liked.put(post.id(), like);
        return StubAnswer.Value.of(status(post));
    }

    private StubAnswer context(StubPost post) {
        List<Map<String, Object>> below = new ArrayList<>();
        addBelow(post.id(), below);
        return StubAnswer.Value.of(Map.of("ancestors", List.of(), "descendants", below));
    }

    private void addBelow(String id, List<Map<String, Object>> below) {
        for (StubPost post : List.copyOf(posts.values())) {
            if (post.parent().equals(Optional.of(id))) {
                below.add(status(post));
                addBelow(post.id(), below);
            }
        }
    }

    private StubAnswer notifications(Map<String, String> query, Request request) {
        String type = query.get("types[]");
        List<Note> newest = new ArrayList<>(notes);
        newest.removeIf(note -> type != null && !note.type().equals(type));
        newest.sort(Comparator.comparing(Note::id).reversed());
        return StubPages.page(home, query, newest, Note::id, this::notification, request, paging);
    }

    private StubAnswer search(Map<String, String> query) {
        List<Map<String, Object>> accounts = new ArrayList<>();
        List<Map<String, Object>> found = new ArrayList<>();
        if (query.getOrDefault("type", "statuses").equals("statuses")) {
            String words = query.get("q").toLowerCase(Locale.ROOT).replace("\"", "");
            newestFirst(post -> post.text().toLowerCase(Locale.ROOT).contains(words)).stream()
                    .skip(Long.parseLong(query.getOrDefault("offset", "0")))
                    .limit(Long.parseLong(query.getOrDefault("limit", "20")))
                    .forEach(post -> found.add(status(post)));
        }
        return StubAnswer.Value.of(Map.of("accounts", accounts, "statuses", found, "hashtags", List.of()));
    }

    private StubAnswer lookUp(String handle) {
        for (StubAccount one : List.of(StubInstance.OWNER, StubInstance.OTHER, StubInstance.ANA)) {
            if (one.name().equals(handle)) {
                return StubAnswer.Value.of(account(one.id()));
            }
        }
        return new StubAnswer.Error("not-found");
    }

    private StubAnswer relationship(String id, boolean muting, boolean blocking) {
        return StubAnswer.Value.of(
                Template.element("relationship", Map.of("id", id, "muting", muting, "blocking", blocking)));
    }

    private StubAnswer found(String id, Function<StubPost, StubAnswer> act) {
        StubPost post = posts.get(id);
        return post == null ? new StubAnswer.Error("not-found") : act.apply(post);
    }

    private List<StubPost> newestFirst(Predicate<StubPost> which) {
        return posts.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(StubPost::id).reversed())
                .toList();
    }

    private static boolean tagged(StubPost post, String tag) {
        return StubText.tags("", post.text()).stream()
                .anyMatch(one -> String.valueOf(one.get("name")).equalsIgnoreCase(tag));
    }

    private void release() {
        for (Map<String, Object> kept : List.copyOf(waiting.values())) {
            Instant at = Instant.parse(String.valueOf(kept.get("scheduled_at")));
            if (!clock.instant().isBefore(at)) {
                waiting.remove(String.valueOf(kept.get("id")));
                make(String.valueOf(kept.get("author")), kept, at);
            }
        }
    }

    private StubPost make(String author, Map<String, Object> request, Instant at) {
        StubPost post = new StubPost(newId(), author, at, Optional.empty(), request, Optional.empty());
        posts.put(post.id(), post);
        return post;
    }

    private String newId() {
        long number = next++;
        return dialect == Dialect.MASTODON
                ? Long.toString(115_000_000_000_000_000L + number)
                : String.format(Locale.ROOT, "01M830NX%018d", number);
    }

    private Map<String, Object> status(StubPost post) {
        StubPost parent = post.parent().map(posts::get).orElse(null);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", post.id());
        values.put("created", post.at().toString());
        values.put("edited", post.edited().map(Instant::toString).orElse(null));
        values.put("parent", post.parent().orElse(null));
        values.put("parentAuthor", parent == null ? null : parent.author());
        values.put("sensitive", Boolean.TRUE.equals(post.request().get("sensitive")));
        values.put("warning", post.field("spoiler_text").orElse(""));
        values.put("visibility", post.visibility());
        values.put("language", post.field("language").orElse("en"));
        values.put("uri", home + "/users/" + post.author() + "/statuses/" + post.id());
        values.put("url", home + "/@" + post.author() + "/" + post.id());
        if (!hidesReplies) {
            values.put(
                    "replies",
                    posts.values().stream()
                            .filter(one -> one.parent().equals(Optional.of(post.id())))
                            .count());
        }
        values.put("reblogs", boosts.getOrDefault(post.id(), 0));
        values.put("favourites", likes.getOrDefault(post.id(), 0));
        if (dialect == Dialect.MASTODON) {
            values.put("quotes", 0);
            values.put(
                    "quote",
                    post.quoted()
                            .map(posts::get)
                            .map(quoted -> Map.of("state", "accepted", "quoted_status", status(quoted)))
                            .orElse(null));
        }
        values.put("favourited", liked.getOrDefault(post.id(), false));
        values.put("content", post.boostOf().isPresent() ? "" : StubText.html(dialect, home, post.text()));
        values.put("reblog", post.boostOf().map(posts::get).map(this::status).orElse(null));
        values.put("account", account(post.author()));
        values.put(
                "media",
                post.media().stream()
                        .map(files::get)
                        .map(file -> StubShapes.media(home, file))
                        .toList());
        values.put("mentions", StubShapes.mentions(home, post));
        values.put("tags", StubText.tags(home, post.text()));
        values.put("poll", post.request().containsKey("poll") ? StubShapes.poll(post) : null);
        Map<String, Object> status = Template.element("status", values);
        if (keepsNoWordings) {
            status.remove("edited_at");
        }
        return status;
    }

    private Map<String, Object> notification(Note note) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "id", note.id(),
                "type", note.type(),
                "created", note.at().toString(),
                "account", account(note.by())));
        note.post().map(posts::get).ifPresent(post -> values.put("status", status(post)));
        return Template.element("notification", values);
    }

    private Map<String, Object> account(String id) {
        return StubShapes.account(home, id, one -> of(one).size());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> json(Request request) {
        return Json.read(request.getBodyAsString(), Map.class);
    }
}
