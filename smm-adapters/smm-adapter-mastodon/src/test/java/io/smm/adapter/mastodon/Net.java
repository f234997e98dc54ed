package io.smm.adapter.mastodon;

import io.smm.account.Connection;
import io.smm.adapter.mastodon.stub.Dialect;
import io.smm.adapter.mastodon.stub.StubInstance;
import io.smm.adapter.mastodon.stub.StubPost;
import io.smm.spi.NetworkAdapter;
import io.smm.testkit.tck.StandaloneContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** An instance, the adapter before it, and a connected account. */
final class Net implements AutoCloseable {

    private final MastodonEnvironment environment;
    private final StandaloneContext context;
    private final Connection connection;

    Net(Dialect dialect) {
        this(dialect, instance -> {});
    }

    Net(Dialect dialect, Consumer<StubInstance> before) {
        environment = new MastodonEnvironment(dialect);
        before.accept(environment.instance());
        context = StandaloneContext.around(environment.adapter(), environment.clock(), environment.sleeper());
        connection = context.connect(environment.credentials());
    }

    StubInstance instance() {
        return environment.instance();
    }

    NetworkAdapter adapter() {
        return context.adapter();
    }

    StandaloneContext context() {
        return context;
    }

    Connection connection() {
        return connection;
    }

    Instant now() {
        return environment.clock().instant();
    }

    StubPost ours() {
        return instance().posts().write(StubInstance.OWNER, "What shall we bake?", Map.of());
    }

    StubPost say(String text, Map<String, Object> besides) {
        return instance().posts().write(StubInstance.ANA, text, besides);
    }

    void later() {
        environment.mutableClock().advance(Duration.ofMinutes(1));
    }

    @Override
    public void close() {
        context.close();
        environment.close();
    }
}
