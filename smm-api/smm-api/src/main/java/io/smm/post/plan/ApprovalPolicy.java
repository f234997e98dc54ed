package io.smm.post.plan;

import io.smm.error.Faults;

/**
 * What must happen before a post may be published. Immutable.
 *
 * @param required whether each post needs approval; if not, only those that are planned as drafts do
 * @param people how many must approve it, each of them once; 1 to 100
 * @param fourEyes whether none of them may be who planned it, or who changed last what it says
 * @param separateRelease whether an approved post waits for {@link Planning#release}
 * @param moveAsksAgain whether another time takes the votes away too, as another text does
 */
public record ApprovalPolicy(
        boolean required, int people, boolean fourEyes, boolean separateRelease, boolean moveAsksAgain) {

    /**
     * Checks the bounds.
     *
     * @param required whether each post needs approval
     * @param people how many must approve it
     * @param fourEyes whether none of them may have written it
     * @param separateRelease whether an approved post waits for its release
     * @param moveAsksAgain whether another time takes the votes away
     */
    public ApprovalPolicy {
        Faults.of("ApprovalPolicy")
                .check(people >= 1 && people <= 100, "people", "must be 1 to 100, is ", people)
                .raise();
    }

    /** {@return the default: drafts need one vote of anybody, and other posts none} */
    public static ApprovalPolicy standard() {
        return new ApprovalPolicy(false, 1, false, false, false);
    }

    /**
     * Each post needs approval.
     *
     * @param people by how many; 1 to 100
     * @return the policy
     */
    public static ApprovalPolicy requiring(int people) {
        return new ApprovalPolicy(true, people, false, false, false);
    }

    /** {@return the same policy, under which nobody approves what they wrote. Default: anybody may} */
    public ApprovalPolicy withFourEyes() {
        return new ApprovalPolicy(required, people, true, separateRelease, moveAsksAgain);
    }

    /** {@return the same policy, under which approved posts wait for their release. Default: they are scheduled at once} */
    public ApprovalPolicy withSeparateRelease() {
        return new ApprovalPolicy(required, people, fourEyes, true, moveAsksAgain);
    }

    /** {@return the same policy, under which a post that is moved is approved anew. Default: it keeps its votes} */
    public ApprovalPolicy askingAgainWhenMoved() {
        return new ApprovalPolicy(required, people, fourEyes, separateRelease, true);
    }
}
