package io.smm.post.plan;

import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import java.util.Objects;
import java.util.Optional;

/**
 * One change of one planned post, as the log keeps it.
 *
 * @param post the post
 * @param tenant whose post it is
 * @param connection the account that it is for
 * @param version the version that the change made; versions between two changes were leases, which are no change of the plan
 * @param from where the post stood before; empty when the change put it on the plan
 * @param to where it stood then
 * @param note who, when, and why
 */
public record PlanChange(
        PlanId post,
        TenantId tenant,
        ConnectionId connection,
        long version,
        Optional<PlanState> from,
        PlanState to,
        ChangeNote note) {

    /**
     * Checks that no component is null.
     *
     * @param post the post
     * @param tenant whose post it is
     * @param connection the account that it is for
     * @param version the version that the change made
     * @param from where the post stood before
     * @param to where it stood then
     * @param note who, when, and why
     */
    public PlanChange {
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(note, "note");
    }
}
