package io.smm.adapter.x.stub;

import io.smm.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /2/tweets}: what is said comes back with short addresses and the entities of HTML, as X does it. */
public final class StubPosts implements StubPart {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");
    private static final Pattern TAG = Pattern.compile("(?<![\\w&])#(\\w+)");

    private final MutableClock clock;
    private final StubMedia media;
    private final List<StubPost> posts = new ArrayList<>();
    private Duration hidden = Duration.ZERO;
    private boolean refusesDuplicates;
    private boolean newer;
    private long next = 1;
    private int edits;

    StubPosts(MutableClock clock, StubMedia media) {
        this.clock = clock;
        this.media = media;
    }

    @Override
    public Map<String, Function<StubRequest, StubAnswer>> answers() {
        return Map.of(
                "POST /2/tweets", this::create,
                "GET /2/tweets/{id}", this::get,
                "DELETE /2/tweets/{id}", this::delete,
                "GET /2/users/{id}/tweets", this::timeline);
    }

    /** Answers with the newer names from now on. */
    public synchronized void useNewerNames() {
        newer = true;
    }

    /** Refuses what the account said already. */
    public synchronized void refuseDuplicates() {
        refusesDuplicates = true;
    }

    /** {@return how many of the posts that were sent took the place of another} */
    public synchronized int edits() {
        return edits;
    }

    /**
     * Lets nobody read the next post for a while.
     *
     * @param time how long
     */
    public synchronized void hideNext(Duration time) {
        hidden = time;
    }

    /**
     * Somebody posts.
     *
     * @param author who
     * @param request what
     * @return the post
     */
    public synchronized StubPost write(StubAccount author, Map<String, Object> request) {
        return add(author, request, List.of());
    }

    /**
     * Lists an account's posts.
     *
     * @param author whose
     * @return them, the oldest first
     */
    public synchronized List<StubPost> of(StubAccount author) {
        return posts.stream().filter(post -> post.author().equals(author)).toList();
    }

    /**
     * Takes a post away.
     *
     * @param id its id
     */
    public synchronized void takeAway(String id) {
        posts.removeIf(post -> post.id().equals(id));
    }

    private StubPost add(StubAccount author, Map<String, Object> request, List<String> before) {
        Instant now = clock.instant();
        String id = Long.toString(1_990_500_000_000_000_000L + next++);
        List<String> history = new ArrayList<>(before);
        history.add(id);
        StubPost post = new StubPost(id, author, request, now, List.copyOf(history), now.plus(hidden));
        hidden = Duration.ZERO;
        posts.add(post);
        return post;
    }

    private synchronized StubAnswer create(StubRequest request) {
        Map<String, Object> asked = request.json();
        StubAccount who = request.who();
        if (refusesDuplicates && of(who).stream().anyMatch(post -> post.text().equals(asked.get("text")))) {
            return new StubAnswer.Error("duplicate");
        }
        Optional<String> parent = Optional.ofNullable(
                        Template.object(asked.get("reply")).get("in_reply_to_tweet_id"))
                .map(String::valueOf);
        if (parent.isPresent() && find(parent.get()).isEmpty()) {
            return new StubAnswer.Error("parent-gone");
        }
        Object previous = Template.object(asked.get("edit_options")).get("previous_post_id");
        List<String> before = List.of();
        if (previous != null) {
            edits++;
            before = find(String.valueOf(previous)).orElseThrow().history();
            takeAway(String.valueOf(previous));
        }
        StubPost post = add(who, asked, before);
        return new StubAnswer.Value(
                201, Map.of("data", Map.of("id", post.id(), "text", said(post), history(), post.history())));
    }

    private synchronized StubAnswer get(StubRequest request) {
        Optional<StubPost> post = find(request.id()).filter(this::isVisible);
        if (post.isEmpty()) {
            return new StubAnswer.Error("not-found");
        }
        Map<String, Object> includes = new LinkedHashMap<>();
        includes.put("users", List.of(StubUsers.user(post.get().author())));
        List<Map<String, Object>> files = files(post.get());
        if (!files.isEmpty()) {
            includes.put("media", files);
        }
        return StubAnswer.Value.of(Map.of("data", shown(post.get()), "includes", includes));
    }

    private synchronized StubAnswer delete(StubRequest request) {
        if (find(request.id()).isEmpty()) {
            return new StubAnswer.Error("gone");
        }
        takeAway(request.id());
        return StubAnswer.Value.of(Map.of("data", Map.of("deleted", true)));
    }

    private synchronized StubAnswer timeline(StubRequest request) {
        Map<String, String> query = request.query();
        Instant since = Instant.parse(query.getOrDefault("start_time", "2010-11-06T00:00:00Z"));
        int limit = Integer.parseInt(query.getOrDefault("max_results", "10"));
        int from = Integer.parseInt(query.getOrDefault("pagination_token", "p0").substring(1));
        List<StubPost> all = new ArrayList<>(of(request.who()).stream()
                .filter(this::isVisible)
                .filter(post -> !post.createdAt().isBefore(since))
                .toList());
        java.util.Collections.reverse(all);
        List<StubPost> page = all.subList(Math.min(from, all.size()), Math.min(from + limit, all.size()));
        Map<String, Object> meta = new LinkedHashMap<>(Map.of("result_count", page.size()));
        if (from + limit < all.size()) {
            meta.put("next_token", "p" + (from + limit));
        }
        return StubAnswer.Value.of(
                page.isEmpty()
                        ? Map.of("meta", meta)
                        : Map.of("data", page.stream().map(this::shown).toList(), "meta", meta));
    }

    private Optional<StubPost> find(String id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    private boolean isVisible(StubPost post) {
        return !clock.instant().isBefore(post.visibleFrom());
    }

    private String history() {
        return newer ? "edit_history_post_ids" : "edit_history_tweet_ids";
    }

    synchronized java.util.stream.Stream<StubPost> visible() {
        return List.copyOf(posts).stream().filter(this::isVisible);
    }

    Optional<StubPost> parent(StubPost post) {
        return post.parent().flatMap(this::find);
    }

    /** The id of the post that began the conversation. */
    String conversation(StubPost post) {
        return parent(post).map(this::conversation).orElse(post.id());
    }

    boolean isNewer() {
        return newer;
    }

    Map<String, Object> shown(StubPost post) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", post.id());
        shown.put("text", said(post));
        shown.put("author_id", post.author().id());
        shown.put("created_at", post.createdAt().toString());
        shown.put("conversation_id", conversation(post));
        parent(post)
                .ifPresent(parent ->
                        shown.put("in_reply_to_user_id", parent.author().id()));
        shown.put(history(), post.history());
        shown.put(
                "edit_controls",
                Map.of(
                        "edits_remaining",
                        5,
                        "is_edit_eligible",
                        true,
                        "editable_until",
                        post.createdAt().plus(Duration.ofHours(1)).toString()));
        List<Map<String, Object>> references = new ArrayList<>();
        post.parent().ifPresent(id -> references.add(Map.of("type", "replied_to", "id", id)));
        post.quoted().ifPresent(id -> references.add(Map.of("type", "quoted", "id", id)));
        if (!references.isEmpty()) {
            shown.put(newer ? "referenced_posts" : "referenced_tweets", references);
        }
        Map<String, Object> attachments = new LinkedHashMap<>();
        if (!post.media().isEmpty()) {
            attachments.put(
                    "media_keys",
                    post.media().stream().map(id -> media.file(id).key()).toList());
        }
        if (!post.pollOptions().isEmpty()) {
            attachments.put("poll_ids", List.of("9" + post.id().substring(1)));
        }
        if (!attachments.isEmpty()) {
            shown.put("attachments", attachments);
        }
        Map<String, Object> entities = entities(post);
        if (!entities.isEmpty()) {
            shown.put("entities", entities);
        }
        return shown;
    }

    private List<Map<String, Object>> files(StubPost post) {
        return post.media().stream()
                .map(media::file)
                .map(file -> {
                    Map<String, Object> shown =
                            new LinkedHashMap<>(Map.of("media_key", file.key(), "type", file.type()));
                    if (!file.altText().isEmpty()) {
                        shown.put("alt_text", file.altText());
                    }
                    return shown;
                })
                .toList();
    }

    /** The text as X gives it. */
    private static String said(StubPost post) {
        String text = post.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        StringBuilder said = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int index = 0;
        while (address.find()) {
            address.appendReplacement(said, shortened(post, index++));
        }
        address.appendTail(said);
        return post.media().isEmpty() ? said.toString() : said + " " + shortened(post, index);
    }

    private static Map<String, Object> entities(StubPost post) {
        List<Map<String, Object>> urls = new ArrayList<>();
        Matcher address = ADDRESS.matcher(post.text());
        int index = 0;
        while (address.find()) {
            urls.add(url(post, index++, address.group(), Optional.empty()));
        }
        if (!post.media().isEmpty()) {
            urls.add(url(
                    post,
                    index,
                    "https://x.com/" + post.author().name() + "/status/" + post.id() + "/photo/1",
                    Optional.of("3_" + post.media().get(0))));
        }
        List<Map<String, Object>> tags = new ArrayList<>();
        for (Matcher tag = TAG.matcher(post.text()); tag.find(); ) {
            tags.add(Map.of("start", tag.start(), "end", tag.end(), "tag", tag.group(1)));
        }
        Map<String, Object> entities = new LinkedHashMap<>();
        if (!urls.isEmpty()) {
            entities.put("urls", urls);
        }
        if (!tags.isEmpty()) {
            entities.put("hashtags", tags);
        }
        return entities;
    }

    private static Map<String, Object> url(StubPost post, int index, String expanded, Optional<String> key) {
        Map<String, Object> url = new LinkedHashMap<>(
                Map.of("start", index, "end", index + 23, "url", shortened(post, index), "expanded_url", expanded));
        key.ifPresent(value -> url.put("media_key", value));
        return url;
    }

    private static String shortened(StubPost post, int index) {
        return "https://t.co/" + post.id().substring(9) + index;
    }
}
