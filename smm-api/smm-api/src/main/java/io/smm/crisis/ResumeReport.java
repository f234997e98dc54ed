package io.smm.crisis;

import io.smm.post.plan.BulkResult;
import io.smm.post.plan.Pause;
import java.util.List;
import java.util.Objects;

/**
 * What became of a crisis's end.
 *
 * @param pause the pause, ended
 * @param posts one result for each decision, in the order of the request
 */
public record ResumeReport(Pause pause, List<BulkResult> posts) {

    /**
     * Copies the list.
     *
     * @param pause the pause, ended
     * @param posts one result for each decision
     */
    public ResumeReport {
        Objects.requireNonNull(pause, "pause");
        posts = List.copyOf(posts);
    }

    /** {@return whether every decision stands} */
    public boolean isComplete() {
        return posts.stream().allMatch(BulkResult::isAsAsked);
    }
}
