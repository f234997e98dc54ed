package io.smm.testkit.tck;

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
import io.smm.spi.PlanEntry;
import io.smm.testkit.Samples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Planned posts to ask stores with. */
final class PlanSamples {

    static final Connection ACCOUNT = Samples.connection(Network.MEMORY, "one");
    static final Connection OTHER_ACCOUNT = Samples.connection(Network.MEMORY, "other");

    private PlanSamples() {}

    static Instant at(int minute) {
        return Samples.NOON.plus(Duration.ofMinutes(minute));
    }

    static ChangeNote note(String why) {
        return new ChangeNote(Actor.person("editor"), Samples.NOON, why);
    }

    static Connection accountOf(String tenant, String handle) {
        return Connection.of(
                new TenantId(tenant),
                new AppId("sample-app"),
                URI.create("https://memory.example"),
                AccountRef.of(Network.MEMORY, "id-of-" + handle, handle));
    }

    static PlanEntry entry(String id, int minute) {
        return entry(planned(id, ACCOUNT, minute).build());
    }

    static PlanEntry entry(PlannedPost planned) {
        return PlanEntry.first(planned, note("planned"));
    }

    static PlannedPost.Builder planned(String id, Connection connection, int minute) {
        return planned(id, connection, new RequestKey("key of " + id), minute);
    }

    static PlannedPost.Builder planned(String id, Connection connection, RequestKey key, int minute) {
        return PlannedPost.builder(new PlanId(id), connection, Post.of("We open at nine."), key, at(minute));
    }
}
