package io.smm.core.internal.plan;

import io.smm.error.ApprovalRefusedException;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ApprovalPolicy;
import io.smm.post.plan.ApprovalRules;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Review;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks the host's rules of approval. What they throw refuses: a rule that failed did not say that anything may be published.
 *
 * @param rules the host's
 */
record HostRules(ApprovalRules rules) {

    ApprovalPolicy policy(PlannedPost post) {
        try {
            return Objects.requireNonNull(rules.policy(post), "policy");
        } catch (RuntimeException fault) {
            throw failed(post, "policy", fault);
        }
    }

    /** Throws unless somebody may vote. */
    void refuse(PlannedPost post, Actor voter, ApprovalPolicy policy) {
        List<Actor> authors = post.review().map(Review::authors).orElse(List.of());
        if (policy.fourEyes() && authors.isEmpty()) {
            throw refused(post, "approve", "it is not known who wrote it", Optional.empty());
        }
        if (policy.fourEyes() && authors.contains(voter)) {
            throw refused(post, "approve", voter + " wrote it", Optional.empty());
        }
        Optional<String> refusal;
        try {
            refusal = Objects.requireNonNull(rules.refusal(post, voter), "refusal");
        } catch (RuntimeException fault) {
            throw failed(post, "approve", fault);
        }
        if (refusal.isPresent()) {
            throw refused(post, "approve", refusal.get(), Optional.empty());
        }
    }

    private static ApprovalRefusedException failed(PlannedPost post, String operation, RuntimeException fault) {
        String why =
                "the host's rules of approval failed with " + fault.getClass().getName();
        return refused(post, operation, why, Optional.of(fault));
    }

    static ApprovalRefusedException refused(
            PlannedPost post, String operation, String why, Optional<RuntimeException> cause) {
        ErrorDetails.Builder details = ErrorDetails.of(
                        why,
                        cause.isPresent()
                                ? RetryAdvice.afterAction("mend the rules of approval, or what they ask")
                                : RetryAdvice.afterAction("have it approved by somebody who may"))
                .network(post.connection().network())
                .tenant(post.connection().tenant())
                .connection(post.connection().id())
                .operation(operation);
        cause.ifPresent(details::cause);
        return new ApprovalRefusedException(details.build());
    }
}
