package io.smm.post.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * What a host wants of approvals: under which policy a post stands, by its tenant, account, campaign or whatever else it says, and who
 * may vote. Asked in the caller's thread, before anything is written, and again when somebody else changed the post meanwhile: so it
 * must be quick and have no effect. What it throws refuses what was asked, which then changes nothing. Thread-safe.
 */
public interface ApprovalRules {

    /**
     * Says under which policy a post stands. Asked when it is planned, edited, moved, approved or released; never when it is sent.
     *
     * @param post the post as it would stand
     * @return its policy
     */
    ApprovalPolicy policy(PlannedPost post);

    /**
     * Says whether somebody may vote for a post. Default: everybody may. Four eyes need not be looked for here.
     *
     * @param post the post, with the votes that it has in {@link PlannedPost#review()}
     * @param actor who wants to approve it
     * @return why not, in one sentence for a person to read; empty when they may
     */
    default Optional<String> refusal(PlannedPost post, Actor actor) {
        return Optional.empty();
    }

    /**
     * One policy for all posts, under which everybody may vote.
     *
     * @param policy the policy
     * @return the rules
     */
    static ApprovalRules always(ApprovalPolicy policy) {
        Objects.requireNonNull(policy, "policy");
        return post -> policy;
    }
}
