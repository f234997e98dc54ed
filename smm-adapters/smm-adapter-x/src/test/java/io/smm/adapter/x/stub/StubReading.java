package io.smm.adapter.x.stub;

import io.smm.testkit.tck.PagingSituation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Mentions, search, numbers, and what is done with what others said. */
public final class StubReading implements StubPart {

    /** X may give fewer mentions than were asked for, with more to come. */
    private static final int FEWER = 2;

    private final StubPosts posts;
    private final Map<String, Integer> likes = new HashMap<>();
    private final Map<String, Integer> reposts = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private PagingSituation situation = PagingSituation.REGULAR;
    private boolean withoutReplies;

    StubReading(StubPosts posts) {
        this.posts = posts;
    }

    @Override
    public Map<String, Function<StubRequest, StubAnswer>> answers() {
        return Map.of(
                "GET /2/tweets", this::lookUp,
                "GET /2/users/{id}/mentions", this::mentions,
                "GET /2/tweets/search/recent", this::search,
                "PUT /2/tweets/{tweet_id}/hidden", this::hide,
                "POST /2/users/{id}/likes", this::like,
                "DELETE /2/users/{id}/likes/{tweet_id}",
                        request -> StubAnswer.Value.of(Map.of("data", Map.of("liked", false))));
    }

    /**
     * People like a post.
     *
     * @param id the post
     * @param people how many
     */
    public synchronized void like(String id, int people) {
        likes.merge(id, people, Integer::sum);
    }

    /**
     * People repost a post.
     *
     * @param id the post
     * @param people how many
     */
    public synchronized void repost(String id, int people) {
        reposts.merge(id, people, Integer::sum);
    }

    /** From now on X does not say how often a post was answered. */
    public synchronized void leaveOutReplies() {
        withoutReplies = true;
    }

    boolean isIncomplete() {
        return withoutReplies;
    }

    /**
     * How mentions are cut into pages.
     *
     * @param how how
     */
    public synchronized void cut(PagingSituation how) {
        situation = how;
    }

    /**
     * Tells whether an answer is hidden.
     *
     * @param id the answer
     * @return whether it is
     */
    public synchronized boolean isHidden(String id) {
        return hidden.contains(id);
    }

    private synchronized StubAnswer lookUp(StubRequest request) {
        List<Map<String, Object>> found = new ArrayList<>();
        List<Map<String, Object>> problems = new ArrayList<>();
        for (String id : request.query().get("ids").split(",")) {
            posts.visible()
                    .filter(post -> post.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            post -> found.add(counted(post, request)),
                            () -> problems.add(Template.element("problem-not-found", Map.of("id", id))));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        if (!found.isEmpty()) {
            answer.put("data", found);
        }
        if (!problems.isEmpty()) {
            answer.put("errors", problems);
        }
        return StubAnswer.Value.of(answer);
    }

    private Map<String, Object> counted(StubPost post, StubRequest request) {
        Map<String, Object> counted = new LinkedHashMap<>(posts.shown(post));
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put(posts.isNewer() ? "repost_count" : "retweet_count", reposts.getOrDefault(post.id(), 0));
        if (!withoutReplies) {
            counts.put("reply_count", (int) posts.visible()
                    .filter(one -> one.parent().filter(post.id()::equals).isPresent())
                    .count());
        }
        counts.put("like_count", likes.getOrDefault(post.id(), 0));
        counts.put("quote_count", (int) posts.visible()
                .filter(one -> one.quoted().filter(post.id()::equals).isPresent())
                .count());
        counts.put("bookmark_count", 0);
        counts.put("impression_count", 0);
        counted.put("public_metrics", counts);
        boolean own = request.query().values().stream().anyMatch(fields -> fields.contains("non_public_metrics"));
        if (own && post.author().equals(request.who())) {
            counted.put(
                    "non_public_metrics",
                    Map.of("impression_count", 0, "url_link_clicks", 0, "user_profile_clicks", 0, "engagements", 0));
        }
        return counted;
    }

    private synchronized StubAnswer mentions(StubRequest request) {
        return page(
                request,
                "pagination_token",
                situation,
                post -> post.text().contains("@" + request.who().name())
                        || posts.parent(post)
                                .filter(parent -> parent.author().equals(request.who()))
                                .isPresent());
    }

    private synchronized StubAnswer search(StubRequest request) {
        String query = request.query().get("query");
        if (query.startsWith("conversation_id:")) {
            String id = query.substring(query.indexOf(':') + 1);
            return page(
                    request,
                    "next_token",
                    PagingSituation.REGULAR,
                    post -> posts.conversation(post).equals(id) && !post.id().equals(id));
        }
        String words = query.replace(" -is:retweet", "").replace("\"", "").replaceAll(" lang:\\w+", "");
        return page(
                request,
                "next_token",
                PagingSituation.REGULAR,
                post -> Stream.of(words.split(" "))
                        .allMatch(word -> post.text()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(word.toLowerCase(java.util.Locale.ROOT))));
    }

    private StubAnswer page(StubRequest request, String token, PagingSituation how, Predicate<StubPost> wanted) {
        int asked = Integer.parseInt(request.query().get("max_results"));
        int limit = token.equals("next_token") ? asked : Math.min(asked, FEWER);
        int from = Integer.parseInt(request.query().getOrDefault(token, "b0").substring(1));
        BigInteger until = new BigInteger(request.query().getOrDefault("until_id", "9".repeat(19)));
        List<StubPost> all = new ArrayList<>(posts.visible()
                .filter(post -> new BigInteger(post.id()).compareTo(until) < 0)
                .filter(wanted)
                .toList());
        Collections.reverse(all);
        boolean empty = how == PagingSituation.EMPTY_PAGE_WITH_NEXT
                && from == 0
                && !request.query().containsKey(token);
        int end = empty ? 0 : Math.min(all.size(), from + limit);
        List<StubPost> page = all.subList(Math.min(from, end), end);
        Map<String, Object> meta = new LinkedHashMap<>(Map.of("result_count", page.size()));
        if (how == PagingSituation.SAME_PLACE_FOR_EVER) {
            meta.put("next_token", "b0");
        } else if (end < all.size()) {
            meta.put("next_token", "b" + end);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        if (!page.isEmpty()) {
            answer.put("data", page.stream().map(posts::shown).toList());
            answer.put(
                    "includes",
                    Map.of(
                            "users",
                            page.stream()
                                    .map(StubPost::author)
                                    .distinct()
                                    .map(StubUsers::user)
                                    .toList()));
        }
        answer.put("meta", meta);
        return StubAnswer.Value.of(answer);
    }

    private synchronized StubAnswer hide(StubRequest request) {
        if (posts.visible().noneMatch(post -> post.id().equals(request.id()))) {
            return new StubAnswer.Error("not-found");
        }
        boolean hide = Boolean.TRUE.equals(request.json().get("hidden"));
        if (hide) {
            hidden.add(request.id());
        } else {
            hidden.remove(request.id());
        }
        return StubAnswer.Value.of(Map.of("data", Map.of("hidden", hide)));
    }

    private synchronized StubAnswer like(StubRequest request) {
        boolean stands =
                posts.visible().anyMatch(post -> post.id().equals(request.json().get("tweet_id")));
        return stands ? StubAnswer.Value.of(Map.of("data", Map.of("liked", true))) : new StubAnswer.Error("not-found");
    }
}
