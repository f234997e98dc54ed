package io.smm.e2e.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.PageRequest;
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
import io.smm.core.AesGcmTokenCipher;
import io.smm.core.SmmBuilder;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.PostingSlots;
import io.smm.post.plan.ScheduleRequest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes put posts into the slots of one account at the same moment: no two share a slot. */
class SlotRaceTest {

    private static final int NODES = 3;
    private static final int POSTS_A_NODE = 20;
    private static final Secret PASSWORD = Secret.of("the-bakerys-password");
    private static final PostingSlots SLOTS =
            PostingSlots.on(ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(15, 0));

    @Test
    void onH2NoTwoPostsShareASlot(@TempDir Path folder) throws Exception {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:async:" + folder.resolve("smm") + ";WRITE_DELAY=0", "sa", "");
        noTwoPostsShareASlot(pool);
        pool.dispose();
    }

    @Test
    @Tag("servers")
    void onPostgresNoTwoPostsShareASlot() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            noTwoPostsShareASlot(server.getPostgresDatabase());
        }
    }

    private static void noTwoPostsShareASlot(DataSource database) throws Exception {
        MemoryNetwork network = MemoryNetwork.builder(Clock.systemUTC())
                .account("bakery", PASSWORD)
                .build();
        ExecutorService people = Executors.newFixedThreadPool(NODES);
        List<Smm> nodes = new ArrayList<>();
        try {
            for (int i = 0; i < NODES; i++) {
                nodes.add(node(database, network));
            }
            Connection bakery = connected(nodes.get(0), network);
            CyclicBarrier together = new CyclicBarrier(NODES);
            List<Future<List<Instant>>> queues = new ArrayList<>();
            for (Smm node : nodes) {
                String name = "node " + nodes.indexOf(node);
                queues.add(people.submit(() -> enqueued(node, bakery, name, together)));
            }
            List<Instant> slots = new ArrayList<>();
            for (Future<List<Instant>> queue : queues) {
                slots.addAll(queue.get(60, TimeUnit.SECONDS));
            }

            assertThat(slots).hasSize(NODES * POSTS_A_NODE).doesNotHaveDuplicates();
            assertThat(standing(nodes.get(0))).containsExactlyInAnyOrderElementsOf(slots);
        } finally {
            people.shutdownNow();
            nodes.forEach(Smm::close);
        }
    }

    private static List<Instant> enqueued(Smm node, Connection bakery, String name, CyclicBarrier together)
            throws Exception {
        List<Instant> slots = new ArrayList<>();
        for (int i = 0; i < POSTS_A_NODE; i++) {
            ScheduleRequest request = ScheduleRequest.of(
                    bakery,
                    Post.of("Post " + i + " of " + name),
                    Clock.systemUTC().instant(),
                    new RequestKey(name + " post " + i));
            together.await(30, TimeUnit.SECONDS);
            slots.add(node.planning().enqueue(request, SLOTS).at());
        }
        return slots;
    }

    private static List<Instant> standing(Smm smm) {
        return smm.planning().list(PlanQuery.ofAll().in(PlanState.SCHEDULED), PageRequest.first(100)).items().stream()
                .map(PlannedPost::at)
                .toList();
    }

    private static Connection connected(Smm smm, MemoryNetwork network) {
        return smm.accounts()
                .connect(new ConnectionRequest(
                        new TenantId("acme"),
                        new AppId("my-app"),
                        network.network(),
                        network.endpoint(),
                        new AppPassword("bakery", PASSWORD)));
    }

    private static Smm node(DataSource database, MemoryNetwork network) {
        Secret key = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));
        JdbcStores stores = JdbcStores.open(JdbcOptions.of(database)
                .cipher(AesGcmTokenCipher.of("test", AesGcmTokenCipher.key(key)))
                .build());
        return SmmBuilder.create()
                .stores(stores)
                .register(MemoryAdapter.factory(network))
                .build();
    }
}
