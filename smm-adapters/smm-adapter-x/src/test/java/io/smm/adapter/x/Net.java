package io.smm.adapter.x;

import io.smm.account.Connection;
import io.smm.adapter.x.stub.StubPost;
import io.smm.adapter.x.stub.StubX;
import io.smm.spi.NetworkAdapter;
import io.smm.testkit.tck.StandaloneContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The stub, the adapter, a connected account, and nothing of the engine. */
final class Net implements AutoCloseable {

    private final XEnvironment environment;
    private final StandaloneContext context;
    private final Connection connection;

    Net(XOptions options) {
        environment = new XEnvironment(options);
        context = StandaloneContext.around(environment.adapter(), environment.clock(), environment.sleeper());
        connection = context.connect(environment.credentials());
    }

    StubX x() {
        return environment.x();
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

    void later(Duration time) {
        environment.mutableClock().advance(time);
    }

    StubPost byHand(Map<String, Object> request) {
        return x().posts().write(StubX.OWNER, request);
    }

    StubPost newest() {
        List<StubPost> all = x().posts().of(StubX.OWNER);
        return all.get(all.size() - 1);
    }

    @Override
    public void close() {
        context.close();
        environment.close();
    }
}
