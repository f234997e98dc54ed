package io.smm.chaos.simulation;

import io.smm.account.AccountRef;
import io.smm.chaos.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What really stands on the simulated network, and what is on its way to it. */
final class SimNetwork {

    /** A post that stands, or will from a moment on. */
    record Standing(String id, String text, long from, long seenFrom) {}

    /** How often a post is liked that is. */
    static final long LIKED = 10;

    private final Profile profile;

    /** The moment in which somebody began to send a text. */
    record Sending(String text, long at) {}

    private final List<Sending> sendings = new ArrayList<>();
    private final Set<String> givenUp = new HashSet<>();
    private final List<Standing> posts = new ArrayList<>();
    private final Map<String, Standing> byHandle = new HashMap<>();
    private int staged;

    SimNetwork(Profile profile) {
        this.profile = profile;
    }

    Profile profile() {
        return profile;
    }

    AccountRef account(int number) {
        return AccountRef.of(profile.network(), "account-" + number, "shop-" + number);
    }

    /** Makes a handle for what shall be published under it. */
    String stage() {
        staged++;
        return "staged-" + staged;
    }

    void begun(String text, long at) {
        sendings.add(new Sending(text, at));
    }

    List<Sending> sendings() {
        return List.copyOf(sendings);
    }

    /** Says that it works on a post, and makes none. */
    void takeAndGiveUp(String handle, String text, long at) {
        begun(text, at);
        givenUp.add(handle);
    }

    boolean hasGivenUp(String handle) {
        return givenUp.contains(handle);
    }

    /** Accepts a post at a moment, now or to come; whoever sent it may be dead by then. */
    Standing accept(String handle, String text, long from, long seenFrom) {
        boolean knows = profile != Profile.READ_BACK && profile != Profile.NOTHING;
        Standing earlier = knows ? byHandle.get(handle) : null;
        if (earlier != null && earlier.from() <= from) {
            return earlier;
        }
        Standing post = new Standing("post-" + (posts.size() + 1), text, from, seenFrom);
        if (earlier != null) {
            posts.remove(earlier);
        }
        posts.add(post);
        givenUp.remove(handle);
        byHandle.put(handle, post);
        return post;
    }

    Optional<Standing> byHandle(String handle, long now) {
        return Optional.ofNullable(byHandle.get(handle)).filter(post -> post.from() <= now);
    }

    Optional<Standing> seen(String text, long now) {
        return posts.stream()
                .filter(post -> post.text().equals(text) && post.from() <= now && post.seenFrom() <= now)
                .findFirst();
    }

    /** How often a post is liked: every other one not at all. */
    long likes(String id) {
        return id.hashCode() % 2 == 0 ? LIKED : 0;
    }

    /** Every text that stands in the end. */
    List<String> texts() {
        return posts.stream().map(Standing::text).distinct().toList();
    }

    /** The posts of a text that stand in the end, and when they appeared. */
    List<Standing> of(String text) {
        return posts.stream().filter(post -> post.text().equals(text)).toList();
    }
}
