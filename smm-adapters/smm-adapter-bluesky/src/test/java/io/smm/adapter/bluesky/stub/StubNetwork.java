package io.smm.adapter.bluesky.stub;

import com.github.tomakehurst.wiremock.common.Json;
import io.smm.testkit.MutableClock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the stub knows: accounts, tokens, records, blobs, and what shall go wrong next. Used by the test and by the server's
 * threads, one after the other.
 */
public final class StubNetwork {

    /** The account that tests connect. */
    public static final StubAccount US =
            new StubAccount("did:plc:44ybard66vv44zksje25o7dz", "bakery.example", "abcd-efgh-ijkl-mnop");

    /** Somebody else. */
    public static final StubAccount BOB =
            new StubAccount("did:plc:bobbobbobbobbobbobbobbob", "bob.example", "bob-has-a-password");

    final MutableClock clock;
    final StubTokens tokens;
    final StubOAuth oauth;
    private static final String POSTS = "app.bsky.feed.post";
    private static final String REPOSTS = "app.bsky.feed.repost";

    private final Map<String, StubPost> posts = new LinkedHashMap<>();
    private final Set<String> blobs = new HashSet<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> unindexed = new HashSet<>();
    private final Set<String> blocked = new HashSet<>();
    private final Map<String, Deque<String>> faults = new HashMap<>();
    private final Map<String, String> lastingFaults = new HashMap<>();
    private final List<Map<String, Object>> sent = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Map<String, Instant> limits = new HashMap<>();
    private final Deque<Runnable> beforePut = new ArrayDeque<>();
    private final Set<String> strangers = new HashSet<>();
    private NotificationPages pages = NotificationPages.REGULAR;
    private BiConsumer<String, StubPost> told = (action, post) -> {};
    private boolean everything;
    private @Nullable String pds;
    private long serial;

    StubNetwork(MutableClock clock) {
        this.clock = clock;
        this.tokens = new StubTokens(clock);
        this.oauth = new StubOAuth(tokens);
    }

    // What a test does.

    /** The next call of an operation goes wrong in a way that a mapping {@code fault-….json} spells out. */
    public synchronized void failNext(String nsid, String fault) {
        faults.computeIfAbsent(nsid, name -> new ArrayDeque<>()).add(fault);
    }

    /** Every call of an operation goes wrong from now on. */
    public synchronized void failAlways(String nsid, String fault) {
        lastingFaults.put(nsid, fault);
    }

    /** An account's calls of an operation are too many until a moment. */
    public synchronized void limit(StubAccount account, String nsid, Instant until) {
        limits.put(account.did() + " " + nsid, until);
    }

    /** Nobody here has heard of an account. */
    public synchronized void forget(StubAccount account) {
        strangers.add(account.did());
    }

    /** An operation works again. */
    public synchronized void mend(String nsid) {
        lastingFaults.remove(nsid);
    }

    /** All access tokens of now have ended. */
    public synchronized void expireTokens() {
        tokens.expireAccess();
    }

    /** {@return the authorisation server} */
    public StubOAuth oauth() {
        return oauth;
    }

    /** All sessions are gone. */
    public synchronized void endSessions() {
        tokens.endAll();
    }

    /** Somebody writes a post, without the adapter. */
    public synchronized StubPost write(StubAccount author, Map<String, Object> record) {
        serial++;
        Map<String, Object> value = new LinkedHashMap<>(record);
        value.putIfAbsent("$type", "app.bsky.feed.post");
        value.putIfAbsent("createdAt", clock.instant().toString());
        return put(author.did(), POSTS, key(serial), value);
    }

    /** Somebody puts another record in a post's place. */
    public synchronized void replace(String uri, Map<String, Object> record) {
        StubPost post = find(uri).orElseThrow();
        Map<String, Object> value = new LinkedHashMap<>(record);
        value.putIfAbsent("$type", "app.bsky.feed.post");
        put(post.author(), POSTS, uri.replaceFirst(".*/", ""), value);
    }

    /** Sets a count of a post, such as {@code likeCount}. */
    public synchronized void count(String uri, String name, long value) {
        counts.put(uri + " " + name, value);
    }

    /** From now on a count is missing in all answers. */
    public synchronized void leaveOut(String count) {
        leftOut.add(count);
    }

    /** A post is there for nobody but its repository. */
    public synchronized void hide(String uri) {
        hidden.add(uri);
    }

    /** A post stands in its repository, and the AppView does not know it. */
    public synchronized void unindexed(String uri) {
        unindexed.add(uri);
    }

    /** A post is of somebody who blocked us. */
    public synchronized void block(String uri) {
        blocked.add(uri);
    }

    /** The server throws away all uploads that no record names. */
    public synchronized void forgetBlobs() {
        blobs.clear();
    }

    /** Chooses how notifications are cut into pages. */
    public synchronized void pages(NotificationPages situation) {
        pages = situation;
    }

    /** From now on notifications of all kinds are given, whatever was asked for, as by a server that ignores the parameter. */
    public synchronized void tellOfEverything() {
        everything = true;
    }

    /** What the DID document names as the account's server. */
    public synchronized void pds(String address) {
        pds = address;
    }

    /** The posts of an account that stand. */
    public synchronized List<StubPost> postsOf(StubAccount account) {
        return posts.values().stream()
                .filter(post -> post.author().equals(account.did()))
                .filter(post -> post.isIn(POSTS) || post.isIn(REPOSTS))
                .toList();
    }

    /** Puts a record of an account under a key, without the adapter. */
    public synchronized void record(StubAccount account, String collection, String rkey, Map<String, Object> value) {
        Map<String, Object> typed = new LinkedHashMap<>(value);
        typed.put("$type", collection);
        put(account.did(), collection, rkey, typed);
    }

    /** Does something after a record was read and before the next is put. */
    public synchronized void beforeNextPut(Runnable act) {
        beforePut.add(act);
    }

    /** A record of an account under a key; empty when there is none. */
    public synchronized Optional<StubPost> record(StubAccount account, String collection, String rkey) {
        return find("at://" + account.did() + "/" + collection + "/" + rkey);
    }

    /** The records of an account in a collection. */
    public synchronized List<StubPost> recordsOf(StubAccount account, String collection) {
        return posts.values().stream()
                .filter(post -> post.author().equals(account.did()) && post.isIn(collection))
                .toList();
    }

    /** All bodies of {@code createRecord} that came, good or bad. */
    public synchronized List<Map<String, Object>> sentRecords() {
        return List.copyOf(sent);
    }

    /** The id that the stub gives to uploaded bytes. */
    public static String blobId(byte[] bytes) {
        return Cids.ofBlob(bytes);
    }

    // What the server's side asks.

    synchronized Optional<String> fault(String nsid) {
        Deque<String> queue = faults.getOrDefault(nsid, new ArrayDeque<>());
        return Optional.ofNullable(queue.peek()).or(() -> Optional.ofNullable(lastingFaults.get(nsid)));
    }

    synchronized void faultServed(String nsid) {
        faults.getOrDefault(nsid, new ArrayDeque<>()).poll();
    }

    /** When an account's calls of an operation are taken again; empty when they are taken now. */
    synchronized Optional<Instant> limitedUntil(String did, String nsid) {
        return Optional.ofNullable(limits.get(did + " " + nsid)).filter(clock.instant()::isBefore);
    }

    synchronized void putComes() {
        Optional.ofNullable(beforePut.poll()).ifPresent(Runnable::run);
    }

    synchronized void noteSent(Map<String, Object> body) {
        sent.add(body);
    }

    /** From now on somebody is told of each record that is created, replaced or deleted, with that word. */
    public synchronized void tell(BiConsumer<String, StubPost> listener) {
        told = listener;
    }

    synchronized StubPost put(String did, String collection, String rkey, Map<String, Object> value) {
        String uri = "at://" + did + "/" + collection + "/" + rkey;
        String action = posts.containsKey(uri) ? "update" : "create";
        StubPost post = new StubPost(uri, Cids.ofRecord(Json.write(value)), did, value, clock.instant());
        posts.put(uri, post);
        told.accept(action, post);
        return post;
    }

    synchronized Optional<StubPost> remove(String uri) {
        Optional<StubPost> removed = Optional.ofNullable(posts.remove(uri));
        removed.ifPresent(post -> told.accept("delete", post));
        return removed;
    }

    synchronized Optional<StubPost> find(String uri) {
        return Optional.ofNullable(posts.get(uri));
    }

    synchronized boolean isIndexed(String uri) {
        return posts.containsKey(uri) && !unindexed.contains(uri);
    }

    synchronized boolean isVisible(String uri) {
        return posts.containsKey(uri) && !hidden.contains(uri);
    }

    synchronized void keepBlob(String cid) {
        blobs.add(cid);
    }

    synchronized boolean hasBlob(String cid) {
        return blobs.contains(cid);
    }

    synchronized String server(String given) {
        return pds == null ? given : pds;
    }

    synchronized Optional<StubAccount> account(String didOrHandle) {
        return List.of(US, BOB).stream()
                .filter(account -> !strangers.contains(account.did()))
                .filter(account ->
                        account.did().equals(didOrHandle) || account.handle().equals(didOrHandle))
                .findFirst();
    }

    /** What a search finds of the posts that the AppView knows. */
    synchronized List<Map<String, Object>> search(Search search, String viewer) {
        return search
                .in(posts.values().stream()
                        .filter(post -> post.isIn(POSTS) && isIndexed(post.uri()) && isVisible(post.uri()))
                        .toList())
                .stream()
                .map(post -> postView(post, viewer))
                .toList();
    }

    /** How a post stands to somebody who looks. */
    synchronized Map<String, Object> postView(StubPost post, String viewer) {
        Map<String, Object> view = postView(post);
        posts.values().stream()
                .filter(like -> like.isIn("app.bsky.feed.like") && like.author().equals(viewer))
                .filter(like -> like.value().get("subject") instanceof Map<?, ?> subject
                        && post.uri().equals(subject.get("uri")))
                .findFirst()
                .ifPresent(like -> liked(view, like.uri()));
        return view;
    }

    @SuppressWarnings("unchecked")
    private static void liked(Map<String, Object> view, String like) {
        ((Map<String, Object>) view.get("viewer")).put("like", like);
    }

    private synchronized Map<String, Object> postView(StubPost post) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "uri", post.uri(),
                "cid", post.cid(),
                "author", post.author(),
                "handle", account(post.author()).orElseThrow().handle(),
                "value", post.value(),
                "indexedAt", post.indexedAt().toString()));
        values.put("replyCount", (long) below(post).size());
        for (String count : List.of("likeCount", "repostCount", "quoteCount", "bookmarkCount")) {
            values.put(count, counts.getOrDefault(post.uri() + " " + count, 0L));
        }
        leftOut.forEach(values::remove);
        if (counts.containsKey(post.uri() + " replyDisabled")) {
            values.put("replyDisabled", true);
        }
        return Template.element("post-view", values);
    }

    /** The gate of the thread that a post began, as its reader is given it. */
    synchronized Optional<Map<String, Object>> gateView(StubPost post) {
        return find(post.uri().replace(POSTS, "app.bsky.feed.threadgate"))
                .map(gate -> Map.of("uri", gate.uri(), "cid", gate.cid(), "record", gate.value(), "lists", List.of()));
    }

    synchronized Map<String, Object> thread(StubPost post, long depth, String viewer) {
        if (blocked.contains(post.uri())) {
            return Template.element("blocked-post", Map.of("uri", post.uri(), "author", post.author()));
        }
        if (!isVisible(post.uri())) {
            return Template.element("not-found-post", Map.of("uri", post.uri()));
        }
        Map<String, Object> values = new HashMap<>(Map.of("post", postView(post, viewer)));
        if (depth > 0) {
            values.put(
                    "replies",
                    below(post).stream()
                            .map(reply -> thread(reply, depth - 1, viewer))
                            .toList());
        }
        return Template.element("thread-view-post", values);
    }

    /** Notifications of an account, newest first: posts of others that mention it, and more where all is told. */
    synchronized List<Map<String, Object>> notificationsOf(String did, List<String> reasons) {
        List<Map<String, Object>> notifications = new ArrayList<>();
        for (StubPost post : posts.values()) {
            reason(post, did)
                    .filter(reason ->
                            everything || !post.author().equals(did) && (reasons.isEmpty() || reasons.contains(reason)))
                    .ifPresent(reason -> {
                        notifications.add(0, notification(post, reason));
                        if (reason.equals("mention") && quotes(post, did)) {
                            notifications.add(0, notification(post, "quote")); // told of once for each reason
                        }
                    });
        }
        return notifications;
    }

    private static boolean quotes(StubPost post, String did) {
        return String.valueOf(post.value().get("embed")).contains(did);
    }

    private static Optional<String> reason(StubPost post, String did) {
        String subject = String.valueOf(post.value().get("subject"));
        if (post.isIn(REPOSTS) || post.isIn("app.bsky.feed.like")) {
            return Optional.of(post.isIn(REPOSTS) ? "repost" : "like").filter(reason -> subject.contains(did));
        }
        if (post.isIn("app.bsky.graph.follow")) {
            return Optional.of("follow").filter(reason -> subject.equals(did));
        }
        if (!post.isIn(POSTS)) {
            return Optional.empty();
        }
        boolean mention = String.valueOf(post.value().get("facets")).contains(did);
        boolean quote = quotes(post, did);
        boolean reply = String.valueOf(post.value().get("reply")).contains(did);
        return Optional.of(mention ? "mention" : quote ? "quote" : "reply").filter(reason -> mention || quote || reply);
    }

    private Map<String, Object> notification(StubPost post, String reason) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "uri", post.uri(),
                "cid", post.cid(),
                "author", post.author(),
                "handle", account(post.author()).orElseThrow().handle(),
                "reason", reason,
                "value", post.value(),
                "indexedAt", post.indexedAt().toString()));
        if (post.value().get("subject") instanceof Map<?, ?> subject) {
            values.put("subject", subject.get("uri"));
        }
        if (reason.equals("quote")
                && post.value().get("embed") instanceof Map<?, ?> embed
                && embed.get("record") instanceof Map<?, ?> quoted) {
            values.put("subject", quoted.get("uri"));
        }
        return Template.element("notification", values);
    }

    synchronized NotificationPages.Cut cut(List<Map<String, Object>> all, int limit, Optional<String> cursor) {
        return pages.cut(all, limit, cursor);
    }

    String reset() {
        Instant end = clock.instant().plusSeconds(200);
        return Long.toString(end.getEpochSecond());
    }

    /** A key of the shape of a TID: numbers of base 6 in the letters 2 to 7. */
    private static String key(long number) {
        StringBuilder digits = new StringBuilder("3kstub");
        "%7s"
                .formatted(Long.toString(number, 6))
                .replace(' ', '0')
                .chars()
                .forEach(digit -> digits.append((char) (digit + 2)));
        return digits.toString();
    }

    private List<StubPost> below(StubPost post) {
        return posts.values().stream()
                .filter(other -> other.parent().equals(post.uri()))
                .toList();
    }
}
