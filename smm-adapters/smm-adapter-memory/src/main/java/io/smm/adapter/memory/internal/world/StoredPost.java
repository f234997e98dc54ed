package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.MemoryActivity;
import io.smm.adapter.memory.MemoryPost;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A post on the network with what happens to it. Guarded by the world's lock. */
final class StoredPost {

    private MemoryPost post;
    private final Draft draft;
    private final long sequence;
    private final List<StoredPost> answers = new ArrayList<>();
    private final List<StoredPost> quotes = new ArrayList<>();
    private final List<String> displays = new ArrayList<>();
    private final List<String> views = new ArrayList<>();
    private final Set<String> likes = new LinkedHashSet<>();
    private final Set<String> shares = new LinkedHashSet<>();
    private final Polls polls = new Polls();

    StoredPost(MemoryPost post, Draft draft, long sequence) {
        this.post = post;
        this.draft = draft;
        this.sequence = sequence;
    }

    MemoryPost post() {
        return post;
    }

    void change(MemoryPost next) {
        post = next;
    }

    /** What was asked for, to tell a repeat of the same request from another post under the same id. */
    Draft draft() {
        return draft;
    }

    /** Its place in the order of acceptance. */
    long sequence() {
        return sequence;
    }

    /** Direct answers that stand. */
    List<StoredPost> answers() {
        return answers;
    }

    /** Posts that quote it and stand. */
    List<StoredPost> quotes() {
        return quotes;
    }

    /** The votes, where it has a poll. */
    Polls polls() {
        return polls;
    }

    List<String> displays() {
        return displays;
    }

    List<String> views() {
        return views;
    }

    Set<String> likes() {
        return likes;
    }

    Set<String> shares() {
        return shares;
    }

    MemoryActivity activity() {
        return new MemoryActivity(displays, views, List.copyOf(likes), List.copyOf(shares));
    }
}
