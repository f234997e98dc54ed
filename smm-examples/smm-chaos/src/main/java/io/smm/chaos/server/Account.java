package io.smm.chaos.server;

import io.smm.chaos.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** What one account of a network holds, and under which conditions it may be called now. All of it under its own lock. */
final class Account {

    /** A post that really stands. */
    record Standing(String id, String text, long acceptedAt, long seenFrom) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Standing> posts = new ArrayList<>();
    private final Map<String, Standing> byId = new HashMap<>();
    private final Map<String, Standing> byKey = new HashMap<>();
    private final Map<String, String> drafts = new HashMap<>();
    private final Map<String, Standing> published = new HashMap<>();
    private int tokens = 1;
    private int nextId = 1;
    private long stormUntil;

    /** Makes a post stand, or finds the one that the key, id or draft stands for already. */
    Standing accept(Profile profile, String handle, String text, long now, long seenFrom) {
        lock.lock();
        try {
            Map<String, Standing> known = switch (profile) {
                case NATIVE_KEY -> byKey;
                case CLIENT_CHOSEN_ID -> byId;
                case STAGED_HANDLE -> published;
                case READ_BACK, NOTHING -> Map.of();
            };
            Standing earlier = known.get(handle);
            if (earlier != null) {
                return earlier;
            }
            String id = profile == Profile.CLIENT_CHOSEN_ID ? handle : Integer.toString(nextId++);
            Standing post = new Standing(id, text, now, seenFrom);
            posts.add(post);
            switch (profile) {
                case NATIVE_KEY -> byKey.put(handle, post);
                case CLIENT_CHOSEN_ID -> byId.put(handle, post);
                case STAGED_HANDLE -> published.put(handle, post);
                case READ_BACK, NOTHING -> {}
            }
            return post;
        } finally {
            lock.unlock();
        }
    }

    String draft(String text) {
        lock.lock();
        try {
            String id = "d" + nextId++;
            drafts.put(id, text);
            return id;
        } finally {
            lock.unlock();
        }
    }

    Optional<String> draftText(String draft) {
        lock.lock();
        try {
            return Optional.ofNullable(drafts.get(draft));
        } finally {
            lock.unlock();
        }
    }

    Optional<Standing> ofDraft(String draft) {
        lock.lock();
        try {
            return Optional.ofNullable(published.get(draft));
        } finally {
            lock.unlock();
        }
    }

    Optional<Standing> ofId(String id) {
        lock.lock();
        try {
            return Optional.ofNullable(byId.get(id));
        } finally {
            lock.unlock();
        }
    }

    /** The newest posts that lists show by now, the newest first. */
    List<Standing> seen(long now, int most) {
        lock.lock();
        try {
            List<Standing> found = new ArrayList<>();
            for (int i = posts.size() - 1; i >= 0 && found.size() < most; i--) {
                if (posts.get(i).seenFrom() <= now) {
                    found.add(posts.get(i));
                }
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    List<Standing> all() {
        lock.lock();
        try {
            return List.copyOf(posts);
        } finally {
            lock.unlock();
        }
    }

    boolean isCurrent(String token) {
        lock.lock();
        try {
            return token.equals(token());
        } finally {
            lock.unlock();
        }
    }

    String token() {
        lock.lock();
        try {
            return "access-" + tokens;
        } finally {
            lock.unlock();
        }
    }

    void revoke() {
        lock.lock();
        try {
            tokens++;
        } finally {
            lock.unlock();
        }
    }

    void stormUntil(long moment) {
        lock.lock();
        try {
            stormUntil = Math.max(stormUntil, moment);
        } finally {
            lock.unlock();
        }
    }

    boolean storms(long now) {
        lock.lock();
        try {
            return now < stormUntil;
        } finally {
            lock.unlock();
        }
    }
}
