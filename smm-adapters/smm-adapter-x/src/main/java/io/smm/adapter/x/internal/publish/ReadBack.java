package io.smm.adapter.x.internal.publish;

import io.smm.account.Connection;
import io.smm.adapter.x.internal.http.PostApi;
import io.smm.adapter.x.internal.map.Texts;
import io.smm.adapter.x.internal.wire.Document;
import io.smm.adapter.x.internal.wire.NewPostWire;
import io.smm.adapter.x.internal.wire.PostWire;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for a post among the account's own since it was sent. Each reading costs what it returns (adr/0501). */
final class ReadBack {

    /** How far X's clock may be behind ours. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    /** As few as X gives, for each one is billed; more are read while there are more. */
    private static final int PAGE = 10;

    private static final int MOST_PAGES = 10;

    private final PostApi posts;

    ReadBack(PostApi posts) {
        this.posts = posts;
    }

    /**
     * What is to be found.
     *
     * @param sent what was sent
     * @param keys the keys of its files; empty where X did not tell them all
     * @param others what stands already, and is not it
     */
    record Wanted(NewPostWire sent, Optional<Set<String>> keys, List<String> others) {}

    /**
     * What was found.
     *
     * @param alike what says the same
     * @param whole whether all since then was read
     */
    record Seen(List<PostWire> alike, boolean whole) {}

    Seen since(Connection connection, Instant moment, Wanted wanted) {
        Map<String, PostWire> alike = new LinkedHashMap<>(); // a post may stand on two pages while others are made
        Optional<String> from = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            Document<List<PostWire>> read = posts.own(connection, moment.minus(SLACK), from, PAGE);
            read.data().stream().filter(post -> isAlike(post, wanted)).forEach(post -> alike.put(post.id(), post));
            from = read.next();
            if (from.isEmpty()) {
                return new Seen(List.copyOf(alike.values()), true);
            }
        }
        return new Seen(List.copyOf(alike.values()), false);
    }

    private static boolean isAlike(PostWire post, Wanted wanted) {
        NewPostWire sent = wanted.sent();
        return !wanted.others().contains(post.id())
                && post.reference("retweeted").isEmpty()
                && post.reference("replied_to").equals(sent.parent())
                && post.reference("quoted").equals(sent.quoted())
                && post.pollIds().isEmpty() == sent.poll().isEmpty()
                && sameFiles(post, wanted)
                && Texts.says(post, sent.text());
    }

    private static boolean sameFiles(PostWire post, Wanted wanted) {
        return wanted.keys().isPresent()
                ? Set.copyOf(post.mediaKeys()).equals(wanted.keys().get())
                : post.mediaKeys().size() == wanted.sent().media().size();
    }
}
