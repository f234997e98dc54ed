package io.smm.adapter.memory.internal.world;

import io.smm.account.AccountRef;
import io.smm.adapter.memory.MemoryPost;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All posts that stand, comments among them, in the order of acceptance. Guarded by the world's lock. */
final class Posts {

    private final Map<String, StoredPost> standing = new LinkedHashMap<>();
    /** The present ids of posts that got a new one, by every id that they ever had. */
    private final Map<String, String> renamed = new HashMap<>();

    private final Set<String> deleted = new HashSet<>();
    private long accepted;

    Optional<StoredPost> find(PostRef ref) {
        return ref.find(NativeRole.POST).map(id -> standing.get(renamed.getOrDefault(id, id)));
    }

    StoredPost require(PostRef ref) {
        return find(ref)
                .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "there is no post with the id " + ref.id()));
    }

    boolean wasDeleted(PostRef ref) {
        return deleted.contains(ref.id());
    }

    /** An account's repost of a post: there is one at most. */
    Optional<StoredPost> repost(AccountRef author, PostRef of) {
        return all().filter(post -> post.post().author().equals(author)
                        && post.post().options().repostOf().equals(Optional.of(of)))
                .findFirst();
    }

    StoredPost add(MemoryPost post, Draft draft) {
        StoredPost stored = new StoredPost(post, draft, ++accepted);
        standing.put(post.ref().id(), stored);
        post.replyTo().flatMap(this::find).ifPresent(parent -> parent.answers().add(stored));
        post.quote().flatMap(this::find).ifPresent(quoted -> quoted.quotes().add(stored));
        return stored;
    }

    void change(StoredPost stored, MemoryPost next) {
        String before = stored.post().ref().id();
        String after = next.ref().id();
        if (!after.equals(before)) {
            standing.remove(before);
            renamed.replaceAll((old, present) -> present.equals(before) ? after : present);
            renamed.put(before, after);
        }
        stored.change(next);
        standing.put(after, stored);
    }

    void remove(StoredPost stored) {
        MemoryPost post = stored.post();
        standing.remove(post.ref().id());
        String id = post.ref().id();
        deleted.add(id);
        renamed.forEach((old, present) -> {
            if (present.equals(id)) {
                deleted.add(old);
            }
        });
        post.replyTo().flatMap(this::find).ifPresent(parent -> parent.answers().remove(stored));
        post.quote().flatMap(this::find).ifPresent(quoted -> quoted.quotes().remove(stored));
        post.options()
                .repostOf()
                .flatMap(this::find)
                .ifPresent(passedOn -> passedOn.shares()
                        .remove(post.author().handle().orElse(post.author().id())));
    }

    Stream<StoredPost> all() {
        return standing.values().stream();
    }

    /** All that answers a post, directly or further down, in the order of acceptance. */
    List<StoredPost> below(StoredPost post) {
        List<StoredPost> found = new ArrayList<>();
        Deque<StoredPost> open = new ArrayDeque<>(post.answers());
        while (!open.isEmpty()) {
            StoredPost answer = open.pop();
            found.add(answer);
            open.addAll(answer.answers());
        }
        found.sort(Comparator.comparingLong(StoredPost::sequence));
        return found;
    }

    /** Whether a post answers one of an account's posts, directly or further up. */
    boolean isBelowPostOf(StoredPost post, String accountId) {
        Optional<StoredPost> above = post.post().replyTo().flatMap(this::find);
        while (above.isPresent()) {
            if (above.get().post().author().id().equals(accountId)) {
                return true;
            }
            above = above.get().post().replyTo().flatMap(this::find);
        }
        return false;
    }
}
