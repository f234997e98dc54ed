package io.smm.e2e.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.jdbc.JdbcOptions;
import io.smm.adapter.jdbc.JdbcStores;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.VirtualClock;
import io.smm.core.AesGcmTokenCipher;
import io.smm.core.SmmBuilder;
import io.smm.error.ConflictException;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ApprovalPolicy;
import io.smm.post.plan.ApprovalRules;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Two nodes on one database: one person votes on the one while another edits on the other. */
class ApprovalOnTwoNodesTest {

    private static final Secret PASSWORD = Secret.of("the-bakerys-password");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ROUNDS = 30;

    private final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
    private final MemoryNetwork network =
            MemoryNetwork.builder(clock).account("bakery", PASSWORD).build();

    @Test
    void whatIsEditedWhileSomebodyVotesIsNeverScheduledUnseen() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:approval;DB_CLOSE_DELAY=-1");
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (Smm one = node(database);
                Smm two = node(database)) {
            Connection bakery = connected(one);
            Planning writer = one.planning().by(Actor.person("writer"));
            Planning approver = two.planning().by(Actor.person("approver"));
            for (int round = 0; round < ROUNDS; round++) {
                PlannedPost seen = writer.schedule(ScheduleRequest.of(
                        bakery, Post.of("Rye " + round), clock.instant().plus(HOUR), new RequestKey("round-" + round)));
                Post edited = Post.of("Wheat " + round);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<?> vote = people.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    try {
                        approver.approve(seen);
                    } catch (ConflictException editedFirst) {
                        return false;
                    }
                    return true;
                });
                Future<?> edit = people.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return writer.edit(seen.id(), edited);
                });
                vote.get(30, TimeUnit.SECONDS);
                edit.get(30, TimeUnit.SECONDS);

                PlannedPost stands = two.planning().find(seen.id()).orElseThrow();
                assertThat(stands.post()).isEqualTo(edited);
                assertThat(stands.state()).isEqualTo(PlanState.IN_REVIEW);
                assertThat(stands.review().orElseThrow().approvals()).isEmpty();
            }
            clock.advance(HOUR);
            two.planning().runDue();
            assertThat(network.posts()).isEmpty();
        } finally {
            people.shutdownNow();
        }
    }

    private Connection connected(Smm smm) {
        return smm.accounts()
                .connect(new ConnectionRequest(
                        new TenantId("acme"),
                        new AppId("my-app"),
                        network.network(),
                        network.endpoint(),
                        new AppPassword("bakery", PASSWORD)));
    }

    private Smm node(JdbcDataSource database) {
        Secret key = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));
        return SmmBuilder.create()
                .stores(JdbcStores.open(JdbcOptions.of(database)
                        .cipher(AesGcmTokenCipher.of("test", AesGcmTokenCipher.key(key)))
                        .build()))
                .clock(clock)
                .register(MemoryAdapter.factory(network))
                .approvals(ApprovalRules.always(ApprovalPolicy.requiring(1).withFourEyes()))
                .build();
    }
}
