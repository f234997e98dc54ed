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
import io.smm.e2e.support.Eventually;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.WorkerOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes with workers over one database: each post goes out once. */
class SeveralNodesTest {

    private static final int NODES = 3;
    private static final int ACCOUNTS = 6;
    private static final int POSTS_AN_ACCOUNT = 4;
    private static final Secret PASSWORD = Secret.of("the-bakerys-password");

    @Test
    void onH2EachPostGoesOutOnce(@TempDir Path folder) throws Exception {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:async:" + folder.resolve("smm") + ";WRITE_DELAY=0", "sa", "");
        pool.setMaxConnections(20);
        eachPostGoesOutOnce(pool);
        pool.dispose();
    }

    @Test
    @Tag("servers")
    void onPostgresEachPostGoesOutOnce() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            eachPostGoesOutOnce(server.getPostgresDatabase());
        }
    }

    private static void eachPostGoesOutOnce(DataSource database) throws Exception {
        MemoryNetwork network = network();
        List<Smm> nodes = new ArrayList<>();
        try {
            for (int i = 0; i < NODES; i++) {
                nodes.add(node(database, network));
            }
            Smm desk = nodes.get(0);
            for (int account = 0; account < ACCOUNTS; account++) {
                plan(desk, network, account);
            }
            for (Smm node : nodes) {
                node.planning()
                        .startWorker(WorkerOptions.defaults()
                                .withThreads(3)
                                .waiting(Duration.ofMillis(20), Duration.ofMillis(200)));
            }
            Eventually.eventually(
                    "all published",
                    Duration.ofSeconds(90),
                    () -> inState(desk, PlanState.PUBLISHED),
                    many -> many == ACCOUNTS * POSTS_AN_ACCOUNT);
        } finally {
            nodes.forEach(Smm::close);
        }
        Map<String, Long> texts = network.posts().stream()
                .collect(Collectors.groupingBy(post -> post.text().text(), Collectors.counting()));
        assertThat(texts).hasSize(ACCOUNTS * POSTS_AN_ACCOUNT);
        assertThat(texts.values()).containsOnly(1L);
    }

    private static MemoryNetwork network() {
        MemoryNetwork.Builder builder = MemoryNetwork.builder(Clock.systemUTC());
        for (int account = 0; account < ACCOUNTS; account++) {
            builder.account("bakery" + account, PASSWORD);
        }
        return builder.build();
    }

    private static void plan(Smm desk, MemoryNetwork network, int account) {
        Connection connection = desk.accounts()
                .connect(new ConnectionRequest(
                        new TenantId("tenant" + account % 2),
                        new AppId("my-app"),
                        network.network(),
                        network.endpoint(),
                        new AppPassword("bakery" + account, PASSWORD)));
        Instant soon = Clock.systemUTC().instant().plusSeconds(2);
        for (int post = 0; post < POSTS_AN_ACCOUNT; post++) {
            desk.planning()
                    .schedule(ScheduleRequest.of(
                            connection,
                            Post.of("Post " + post + " of " + account),
                            soon.plusMillis(10L * post),
                            new RequestKey("post " + post)));
        }
    }

    private static long inState(Smm smm, PlanState state) {
        return smm.planning()
                .list(PlanQuery.ofAll().in(state), PageRequest.first(100))
                .items()
                .size();
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
