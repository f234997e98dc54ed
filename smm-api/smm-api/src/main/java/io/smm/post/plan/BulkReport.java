package io.smm.post.plan;

import java.util.List;

/**
 * What became of every post of a bulk change.
 *
 * @param results one for each post, in the order of the request
 */
public record BulkReport(List<BulkResult> results) {

    /**
     * Copies the list.
     *
     * @param results one for each post
     */
    public BulkReport {
        results = List.copyOf(results);
    }

    /** {@return whether all posts are as was asked} */
    public boolean isComplete() {
        return results.stream().allMatch(BulkResult::isAsAsked);
    }

    /** {@return those that were left alone, in the order of the request} */
    public List<BulkResult> leftAlone() {
        return results.stream().filter(result -> !result.isAsAsked()).toList();
    }
}
