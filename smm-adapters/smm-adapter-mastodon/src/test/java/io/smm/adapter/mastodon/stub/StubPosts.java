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

    /** An id that stands behind all others, of either kind. */
    private static final String BEYOND_ALL = "199999999999999999";

    /** That somebody was mentioned. */
    private record Note(String id, String post) {}

    private final MutableClock clock;
    private final Dialect dialect;
    private final BiConsumer<String, String> lines;
    private final Map<String, StubPost> posts = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> waiting = new LinkedHashMap<>();
    private final Map<String, StubMedia> media = new LinkedHashMap<>();
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
    private boolean worksOnFiles;
    private String home = "";
    private long next;

    StubPosts(MutableClock clock, Dialect dialect, long first, BiConsumer<String, String> lines) {
        this.clock = clock;
        this.dialect = dialect;
        this.lines = lines;
        next = first;
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
        return media.get(id);
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
            Note note = new Note(newId(), post.id());
            notes.add(note);
            lines.accept("notification", Bytes.of(notification(note)));
        }
        return post;
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
        notes.removeIf(note -> note.post().equals(id));
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
        worksOnFiles = true;
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
                                ? Template.element("credential-account", places(us))
                                : account(us.id()));
            case "GET /api/v1/accounts/lookup" -> lookUp(query.getOrDefault("acct", ""));
            case "GET /api/v1/accounts/{id}/statuses" ->
                page(
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
            case "POST /api/v2/media" -> upload(request);
            case "GET /api/v1/media/{id}" -> lookAt(id);
            case "GET /api/v1/scheduled_statuses" ->
                page(
                        query,
                        new ArrayList<>(waiting.values()),
                        one -> String.valueOf(one.get("id")),
                        this::scheduled,
                        request,
                        PagingSituation.REGULAR);
            case "GET /api/v1/scheduled_statuses/{id}" ->
                waiting.containsKey(id)
                        ? StubAnswer.Value.of(scheduled(waiting.get(id)))
                        : new StubAnswer.Error("not-found");
            case "DELETE /api/v1/scheduled_statuses/{id}" ->
                waiting.remove(id) == null ? new StubAnswer.Error("not-found") : StubAnswer.Value.of(Map.of());
            case "GET /api/v1/notifications" -> notifications(query, request);
            case "GET /api/v2/search" -> search(query);
            case "GET /api/v1/timelines/tag/{hashtag}" ->
                page(
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
            return StubAnswer.Value.of(scheduled(kept));
        }
        StubPost post = make(us.id(), request, clock.instant());
        byKey.put(mark, post.id());
        return StubAnswer.Value.of(status(post));
    }

    private Optional<String> refusal(Map<String, Object> request) {
        String text = String.valueOf(request.getOrDefault("status", ""));
        List<?> files = (List<?>) request.getOrDefault("media_ids", List.of());
        if (text.isBlank() && files.isEmpty()) {
            return Optional.of(dialect == Dialect.MASTODON ? "blank" : "bad-request");
        }
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            return Optional.of(dialect == Dialect.MASTODON ? "too-long" : "bad-request");
        }
        if (!files.isEmpty() && request.containsKey("poll")) {
            return Optional.of("blank");
        }
        Object parent = request.get("in_reply_to_id");
        if (parent != null && !posts.containsKey(parent)) {
            return Optional.of("not-found");
        }
        for (Object file : files) {
            if (!media.containsKey(file)) {
                return Optional.of("bad-media");
            }
            if (media.get(file).looks() > 0) {
                return Optional.of("unfinished-media");
            }
        }
        return Optional.empty();
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

    private StubAnswer upload(Request request) {
        Request.Part file = request.getPart("file");
        Request.Part description = request.getPart("description");
        String type = file.getHeader("Content-Type").firstValue();
        boolean works = dialect == Dialect.MASTODON && (worksOnFiles || type.startsWith("video/"));
        StubMedia made = new StubMedia(
                newId(), type, description == null ? "" : description.getBody().asString(), works ? 2 : 0);
        media.put(made.id(), made);
        return new StubAnswer.Value(works ? 202 : 200, media(made), Optional.empty());
    }

    private StubAnswer lookAt(String id) {
        StubMedia file = media.get(id);
        if (file == null) {
            return new StubAnswer.Error("not-found");
        }
        if (file.looks() == 0) {
            return StubAnswer.Value.of(media(file));
        }
        media.put(id, file.looked());
        return new StubAnswer.Value(file.looks() > 1 ? 206 : 200, media(media.get(id)), Optional.empty());
    }

    private StubAnswer notifications(Map<String, String> query, Request request) {
        if (!"mention".equals(query.get("types[]"))) {
            throw new AssertionError("all kinds of notifications are asked for");
        }
        List<Note> newest = new ArrayList<>(notes);
        newest.sort(Comparator.comparing(Note::id).reversed());
        return page(query, newest, Note::id, this::notification, request, paging);
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

    /** A page of a list, with the next one named in the header and never by the items. */
    private <T> StubAnswer page(
            Map<String, String> query,
            List<T> all,
            Function<T, String> id,
            Function<T, Map<String, Object>> show,
            Request request,
            PagingSituation situation) {
        int limit = Integer.parseInt(query.getOrDefault("limit", "20"));
        String after = query.getOrDefault("max_id", "");
        if (situation == PagingSituation.SAME_PLACE_FOR_EVER && !after.isEmpty()) {
            return new StubAnswer.Value(200, List.of(), Optional.of(link(request, query, after)));
        }
        if (situation == PagingSituation.EMPTY_PAGE_WITH_NEXT && after.isEmpty()) {
            return new StubAnswer.Value(200, List.of(), Optional.of(link(request, query, BEYOND_ALL)));
        }
        List<T> left = all.stream()
                .filter(one -> after.isEmpty() || id.apply(one).compareTo(after) < 0)
                .toList();
        List<T> items = left.subList(0, Math.min(limit, left.size()));
        Optional<String> link = left.size() > items.size()
                ? Optional.of(link(request, query, id.apply(items.get(items.size() - 1))))
                : Optional.empty();
        return new StubAnswer.Value(200, items.stream().map(show).toList(), link);
    }

    private String link(Request request, Map<String, String> query, String after) {
        StringBuilder next = new StringBuilder(home + request.getUrl().replaceFirst("\\?.*", "") + "?");
        query.forEach((field, value) -> {
            if (!field.equals("max_id")) {
                next.append(field.replace("[]", "%5B%5D"))
                        .append('=')
                        .append(value)
                        .append('&');
            }
        });
        next.append("max_id=").append(after);
        return "<" + next + ">; rel=\"next\", <" + home + "/api/elsewhere?min_id=1>; rel=\"prev\"";
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
                "media", post.media().stream().map(media::get).map(this::media).toList());
        values.put("mentions", mentions(post));
        values.put("tags", StubText.tags(home, post.text()));
        values.put("poll", post.request().containsKey("poll") ? poll(post) : null);
        Map<String, Object> status = Template.element("status", values);
        if (keepsNoWordings) {
            status.remove("edited_at");
        }
        return status;
    }

    private List<Map<String, Object>> mentions(StubPost post) {
        StubAccount owner = StubInstance.OWNER;
        return post.text().contains("@" + owner.name())
                ? List.of(Map.of(
                        "id", owner.id(),
                        "username", owner.name(),
                        "acct", owner.name(),
                        "url", home + "/@" + owner.name()))
                : List.of();
    }

    private Map<String, Object> poll(StubPost post) {
        Map<String, Object> asked = Template.object(post.request().get("poll"));
        return Template.element(
                "poll",
                Map.of(
                        "id", "9" + post.id(),
                        "expires",
                                post.at()
                                        .plusSeconds(((Number) asked.get("expires_in")).longValue())
                                        .toString(),
                        "multiple", Boolean.TRUE.equals(asked.get("multiple")),
                        "options",
                                post.pollOptions().stream()
                                        .map(option -> Map.of("title", option, "votes_count", 0))
                                        .toList()));
    }

    private Map<String, Object> media(StubMedia file) {
        String type = file.type().startsWith("image/") ? "image" : "video";
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", file.id());
        values.put("type", type);
        values.put("url", file.looks() > 0 ? null : home + "/media/" + file.id());
        values.put("description", file.description().isEmpty() ? null : file.description());
        return Template.element("media", values);
    }

    private Map<String, Object> scheduled(Map<String, Object> kept) {
        return Template.element(
                "scheduled",
                Map.of(
                        "id", kept.get("id"),
                        "at", kept.get("scheduled_at"),
                        "params", params(kept)));
    }

    private static Map<String, @Nullable Object> params(Map<String, Object> kept) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("text", kept.get("status"));
        params.put("visibility", kept.getOrDefault("visibility", "public"));
        params.put("application_id", 1);
        params.put("with_rate_limit", false);
        params.put("scheduled_at", null);
        params.put("poll", null);
        params.put("idempotency", null);
        params.put("media_ids", null);
        params.put("sensitive", null);
        params.put("spoiler_text", null);
        params.put("language", null);
        params.put("in_reply_to_id", null);
        return params;
    }

    private Map<String, Object> notification(Note note) {
        StubPost post = posts.get(note.post());
        return Template.element(
                "notification",
                Map.of(
                        "id", note.id(),
                        "type", "mention",
                        "created", post.at().toString(),
                        "account", account(post.author()),
                        "status", status(post)));
    }

    private Map<String, Object> account(String id) {
        for (StubAccount one : List.of(StubInstance.OWNER, StubInstance.OTHER, StubInstance.ANA)) {
            if (one.id().equals(id)) {
                return Template.element("account", places(one));
            }
        }
        throw new AssertionError("nobody has the id " + id);
    }

    private Map<String, Object> places(StubAccount one) {
        return Map.of(
                "id", one.id(),
                "username", one.name(),
                "acct", one.name(),
                "name", one.name(),
                "home", home,
                "followers", 12,
                "following", 3,
                "statuses", of(one).size());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> json(Request request) {
        return Json.read(request.getBodyAsString(), Map.class);
    }
}
