package io.smm.crisis;

import io.smm.error.Faults;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlannedPost;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The end of a crisis, with a decision on each post that was held. It is about the posts as the caller saw them: one that somebody changed
 * since is left alone and told. So asking twice is the same as asking once.
 *
 * @param pause the crisis
 * @param decisions what shall become of held posts; at most 10,000, none twice. What is not named stays held
 */
public record ResumeRequest(PauseId pause, List<Decision> decisions) {

    /**
     * What shall become of one post.
     *
     * @param seen the post as it was listed
     * @param choice what shall become of it
     */
    public record Decision(PlannedPost seen, HeldChoice choice) {
        /**
         * Checks that no component is null.
         *
         * @param seen the post as it was listed
         * @param choice what shall become of it
         */
        public Decision {
            Objects.requireNonNull(seen, "seen");
            Objects.requireNonNull(choice, "choice");
        }
    }

    /**
     * Checks the bounds and copies the list.
     *
     * @param pause the crisis
     * @param decisions what shall become of held posts
     */
    public ResumeRequest {
        Objects.requireNonNull(pause, "pause");
        decisions = List.copyOf(decisions);
        Set<PlanId> seen = new HashSet<>();
        Faults.of("ResumeRequest")
                .check(decisions.size() <= 10_000, "decisions", "must be at most 10,000, are ", decisions.size())
                .check(
                        decisions.stream()
                                .allMatch(decision -> seen.add(decision.seen().id())),
                        "decisions",
                        "a post stands there twice")
                .raise();
    }

    /**
     * Ends a crisis and decides nothing yet.
     *
     * @param pause the crisis
     * @return the request
     */
    public static ResumeRequest of(PauseId pause) {
        return new ResumeRequest(pause, List.of());
    }

    /**
     * The same request with one choice for more posts.
     *
     * @param posts posts as they were listed
     * @param choice what shall become of each
     * @return the request
     */
    public ResumeRequest with(List<PlannedPost> posts, HeldChoice choice) {
        List<Decision> more = new ArrayList<>(decisions);
        posts.forEach(post -> more.add(new Decision(post, choice)));
        return new ResumeRequest(pause, more);
    }
}
