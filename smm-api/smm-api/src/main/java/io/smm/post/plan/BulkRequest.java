package io.smm.post.plan;

import io.smm.error.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A change of many planned posts. It is about the posts as the caller saw them: one that somebody changed since is left alone and
 * told. So asking twice is the same as asking once, also after a crash in the middle: a post that was shifted already stands where
 * the first asking moved it.
 *
 * @param posts the posts as they were listed; at most 1,000, none twice. None at all, as a listing may find, is no fault: the report is
 *     empty and nothing is done
 * @param change what shall become of each
 */
public record BulkRequest(List<PlannedPost> posts, BulkChange change) {

    private static final int MOST = 1_000;

    /**
     * Checks the bounds and copies the list.
     *
     * @param posts the posts as they were listed
     * @param change what shall become of each
     */
    public BulkRequest {
        posts = List.copyOf(posts);
        Objects.requireNonNull(change, "change");
        Set<PlanId> seen = new HashSet<>();
        Faults.of("BulkRequest")
                .check(posts.size() <= MOST, "posts", "must be at most 1,000, are ", posts.size())
                .check(posts.stream().allMatch(post -> seen.add(post.id())), "posts", "a post stands there twice")
                .raise();
    }
}
