package io.smm.adapter.jdbc;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.testkit.Samples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Planned posts to ask stores with. */
final class Plans {

    private Plans() {}

    static Instant at(int minute) {
        return Samples.NOON.plus(Duration.ofMinutes(minute));
    }

    static ChangeNote note(String why) {
        return new ChangeNote(Actor.host(), Samples.NOON, why);
    }

    static Connection account(String handle) {
        return Connection.of(
                new TenantId("tenant"),
                new AppId("app"),
                URI.create("https://memory.example"),
                AccountRef.of(Network.MEMORY, "id-of-" + handle, handle));
    }

    static PlanEntry entry(String id, int minute) {
        return PlanEntry.first(
                PlannedPost.builder(
                                new PlanId(id),
                                account(id),
                                Post.of("We open."),
                                new RequestKey("key " + id),
                                at(minute))
                        .build(),
                note("planned"));
    }

    static PlanClaim claim(int minute, int most) {
        return new PlanClaim(
                Optional.empty(), Optional.empty(), Set.of(Network.MEMORY), at(minute), at(minute + 5), most);
    }
}
