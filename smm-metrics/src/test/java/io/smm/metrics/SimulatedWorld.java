package io.smm.metrics;

import io.smm.SmmObserver;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.VirtualClock;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.post.PostRef;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import io.smm.spi.HttpOptions;
import io.smm.spi.InsightReader;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaGate;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPermit;
import io.smm.spi.SignIn;
import io.smm.spi.Sleeper;
import io.smm.spi.TokenSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A simulated network with people of its own, read through its adapter as an account of ours would. */
final class SimulatedWorld {

    private static final Secret PASSWORD = Secret.of("the-bakerys-password");

    final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
    final MemoryNetwork network =
            MemoryNetwork.builder(clock).account("bakery", PASSWORD).build();

    private final InsightReader reader;
    private final Connection bakery;

    SimulatedWorld() {
        Context context = new Context(clock);
        NetworkAdapter adapter = MemoryAdapter.factory(network).create(context);
        ConnectionRequest request = new ConnectionRequest(
                new TenantId("tenant"),
                new AppId("app"),
                network.network(),
                network.endpoint(),
                new AppPassword("bakery", PASSWORD));
        SignIn signIn = adapter.authenticator().signIn(request);
        context.token = signIn.tokens().access();
        bakery = Connection.of(
                request.tenant(),
                request.app(),
                signIn.endpoint(),
                signIn.profile().account());
        reader = adapter.insightReader().orElseThrow();
    }

    List<PostInsights> read(List<PostRef> posts, Set<MetricId> metrics) {
        return reader.posts(bakery, posts, metrics);
    }

    /** What the adapter needs and no more: the token of one session, no quotas. */
    private static final class Context implements AdapterContext, TokenSource, QuotaGate {
        private final VirtualClock clock;
        private Secret token = PASSWORD;

        Context(VirtualClock clock) {
            this.clock = clock;
        }

        @Override
        public Clock clock() {
            return clock;
        }

        @Override
        public Sleeper sleeper() {
            return clock;
        }

        @Override
        public TokenSource tokens() {
            return this;
        }

        @Override
        public QuotaGate quota() {
            return this;
        }

        @Override
        public HttpOptions http() {
            return HttpOptions.defaults();
        }

        @Override
        public SmmObserver observer() {
            return new SmmObserver() {};
        }

        @Override
        public <T extends AutoCloseable> T shared(Class<T> type, Supplier<? extends T> supplier) {
            return supplier.get();
        }

        @Override
        public Secret current(Connection connection) {
            return token;
        }

        @Override
        public Secret renewed(Connection connection, Secret refused) {
            return token;
        }

        @Override
        public Optional<Secret> secret(Connection connection) {
            return Optional.empty();
        }

        @Override
        public QuotaPermit acquire(CallScope scope, List<QuotaCharge> charges) {
            // Nothing is short in this world.
            return new QuotaPermit() {
                @Override
                public void release() {}

                @Override
                public void cancel() {}
            };
        }

        @Override
        public void report(CallScope scope, QuotaObservation observation) {
            // Nobody keeps books.
        }
    }
}
