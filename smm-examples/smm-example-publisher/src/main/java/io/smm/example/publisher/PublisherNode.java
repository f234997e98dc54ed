package io.smm.example.publisher;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.adapter.jdbc.JdbcOptions;
import io.smm.adapter.jdbc.JdbcStores;
import io.smm.core.SmmBuilder;
import io.smm.example.publisher.http.Desk;
import io.smm.example.publisher.http.PublisherServer;
import io.smm.example.publisher.network.NoticeBoard;
import io.smm.example.publisher.network.RealNetworks;
import io.smm.post.plan.PlanWorker;
import io.smm.post.plan.WorkerOptions;
import io.smm.spi.HttpOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All that a node is made of, opened in order and closed in reverse: database, SDK, worker, HTTP. */
final class PublisherNode implements AutoCloseable {

    private static final int CONNECTIONS = 10;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);

    /** With these a lease lasts 25 seconds: so soon another worker goes on with what one that died had begun. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(5);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final Deque<Runnable> closing;
    private final URI address;

    private PublisherNode(Deque<Runnable> closing, URI address) {
        this.closing = closing;
        this.address = address;
    }

    /**
     * Starts a node.
     *
     * @param options where and how
     * @param environment the database's password, and access to real networks
     * @param time what to make of the database's clock; the clock itself, but for tests that do not wait
     */
    static PublisherNode start(PublisherOptions options, Map<String, String> environment, UnaryOperator<Clock> time)
            throws IOException {
        Deque<Runnable> closing = new ArrayDeque<>();
        try {
            return new PublisherNode(closing, open(closing, options, environment, time));
        } catch (IOException | RuntimeException failed) {
            closing.forEach(Runnable::run);
            throw failed;
        }
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }

    private static URI open(
            Deque<Runnable> closing,
            PublisherOptions options,
            Map<String, String> environment,
            UnaryOperator<Clock> time)
            throws IOException {
        HikariDataSource pool =
                new HikariDataSource(pool(options, environment.getOrDefault(PublisherOptions.PASSWORD_VARIABLE, "")));
        closing.push(pool::close);
        JdbcStores stores = JdbcStores.open(JdbcOptions.of(pool).build());
        Clock clock = time.apply(stores.clock().orElseThrow());
        RealNetworks real = new RealNetworks(environment);
        SmmBuilder builder = SmmBuilder.create()
                .register(new NoticeBoard(options.board, options.node, options.networkTakes))
                .stores(stores)
                .clock(clock)
                .http(HttpOptions.builder().callTimeout(LONGEST_CALL).build())
                .leaseMargin(LEASE_MARGIN);
        real.factories().forEach(builder::register);
        Smm smm = builder.build();
        closing.push(smm::close);
        List<Connection> accounts = new ArrayList<>(options.connections());
        accounts.addAll(real.connect(smm));
        Optional<PlanWorker> worker = options.enqueueOnly
                ? Optional.empty()
                : Optional.of(smm.planning().startWorker(work(options)));
        worker.ifPresent(running -> closing.push(running::close));
        PublisherServer server = PublisherServer.start(
                options.port,
                new Desk(options.node, accounts, smm, stores.planStore().orElseThrow(), worker, clock));
        closing.push(server::close);
        return server.address();
    }

    private static WorkerOptions work(PublisherOptions options) {
        return WorkerOptions.defaults()
                .named(options.node)
                .withThreads(options.threads)
                .waiting(SHORTEST_WAIT, LONGEST_WAIT)
                .closingWithin(CLOSE_WITHIN)
                .withPatience(PATIENCE);
    }

    private static HikariConfig pool(PublisherOptions options, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(options.url);
        config.setMaximumPoolSize(CONNECTIONS);
        // Who looks while the database is down is told so soon.
        config.setConnectionTimeout(LONGEST_CONNECT.toMillis());
        if (!options.user.isEmpty()) {
            config.setUsername(options.user);
            config.setPassword(password);
        }
        return config;
    }
}
