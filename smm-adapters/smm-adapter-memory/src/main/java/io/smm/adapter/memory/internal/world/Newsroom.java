package io.smm.adapter.memory.internal.world;

import io.smm.account.AccountRef;
import io.smm.post.PostRef;
import io.smm.post.ScheduledPost;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The network's law of posts that wait for their time and of posts that are changed. Guarded by the world's lock. */
final class Newsroom {

    /** How far ahead the network takes posts. */
    static final Duration LEAST_AHEAD = Duration.ofMinutes(5);

    static final Duration MOST_AHEAD = Duration.ofDays(30);

    /**
     * A post that waits.
     *
     * @param author whose it is
     * @param draft what it will be
     * @param at when
     * @param ref the id under which it waits, which is not that of the later post
     */
    record Waiting(AccountRef author, Draft draft, Instant at, PostRef ref) {

        ScheduledPost scheduled() {
            return new ScheduledPost(ref, at, draft.text());
        }
    }

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private boolean atOnce;
    private boolean newIds;
    private Optional<Duration> editableFor = Optional.empty();

    void publishAtOnce() {
        atOnce = true;
    }

    boolean publishesAtOnce() {
        return atOnce;
    }

    void giveNewIds() {
        newIds = true;
    }

    boolean givesNewIds() {
        return newIds;
    }

    void editableFor(Duration time) {
        editableFor = Optional.of(time);
    }

    Optional<Duration> editableFor() {
        return editableFor;
    }

    void keep(Waiting post) {
        waiting.put(post.ref().id(), post);
    }

    Optional<Waiting> find(PostRef ref) {
        return Optional.ofNullable(waiting.get(ref.id()));
    }

    void takeBack(PostRef ref) {
        waiting.remove(ref.id());
    }

    /** What waits, in the order of time. */
    List<Waiting> all() {
        return waiting.values().stream()
                .sorted(Comparator.comparing(Waiting::at))
                .toList();
    }

    /** Lets what has its time leave, the earliest first. */
    void release(Instant now, Consumer<Waiting> publish) {
        for (Waiting post : all()) {
            if (post.at().isAfter(now)) {
                return;
            }
            waiting.remove(post.ref().id());
            publish.accept(post);
        }
    }
}
