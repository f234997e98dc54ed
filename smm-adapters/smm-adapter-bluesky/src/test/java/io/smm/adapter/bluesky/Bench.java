package io.smm.adapter.bluesky;

import io.smm.Network;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubServer;
import io.smm.post.DeliveryId;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.spi.HttpOptions;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.StepKind;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.tck.StandaloneContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An adapter without an engine around it, talking to the stubs as a connected account. */
final class Bench implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-23T10:00:00.123456Z");

    final MutableClock clock = MutableClock.at(START);
    final RecordingSleeper sleeper = RecordingSleeper.moving(clock);
    final StubServer server;
    final StubNetwork network;
    final StandaloneContext context;
    private @Nullable Connection connection;

    Bench(Supplier<String> origin) {
        this(origin, BlueskyOptions.defaults());
    }

    Bench(Supplier<String> origin, BlueskyOptions options) {
        server = StubServer.start(clock, origin);
        network = server.network();
        context = StandaloneContext.around(
                BlueskyAdapter.factory(options), clock, sleeper, HttpOptions.defaults(), new OneTokenStore());
    }

    NetworkAdapter adapter() {
        return context.adapter();
    }

    ConnectionRequest request() {
        return request(server.address());
    }

    ConnectionRequest request(URI endpoint) {
        return new ConnectionRequest(
                new TenantId("bakery"),
                new AppId("shop"),
                Network.BLUESKY,
                endpoint,
                new AppPassword(StubNetwork.US.handle(), Secret.of(StubNetwork.US.password())));
    }

    Connection connection() {
        Connection connected = connection;
        if (connected == null) {
            connected = context.connect(request());
            connection = connected;
        }
        return connected;
    }

    PublishIntent intent(Post post) {
        return new PublishIntent(new DeliveryId("delivery-1"), connection(), post, clock.instant());
    }

    Instant deadline() {
        return clock.instant().plus(Duration.ofMinutes(1));
    }

    PublishState begin(PublishIntent intent) {
        return adapter().publisher().orElseThrow().begin(intent);
    }

    PublishStep advance(PublishIntent intent, PublishState state) {
        return adapter().publisher().orElseThrow().advance(intent, state, deadline());
    }

    /** Prepares as far as the first effect. */
    PublishState prepared(PublishIntent intent) {
        PublishState state = begin(intent);
        while (state.next() == StepKind.PREPARE) {
            state = advance(intent, state).state();
        }
        return state;
    }

    /** Publishes to the end. */
    List<Publication> publish(Post post) {
        PublishIntent intent = intent(post);
        List<Publication> publications = new ArrayList<>();
        PublishState state = begin(intent);
        while (state.next() != StepKind.NONE) {
            PublishStep step = advance(intent, state);
            step.outcome().ifPresent(outcome -> publications.add(((Outcome.Published) outcome).publication()));
            state = step.state();
        }
        return publications;
    }

    /** The record that was sent last. */
    @SuppressWarnings("unchecked")
    Map<String, Object> lastRecord() {
        List<Map<String, Object>> sent = network.sentRecords();
        return (Map<String, Object>) sent.get(sent.size() - 1).get("record");
    }

    static PostRef post(String uri) {
        return PostRef.of(Network.BLUESKY, uri);
    }

    @Override
    public void close() throws Exception {
        int unanswered = server.unanswered();
        context.close();
        server.close();
        if (unanswered > 0) {
            throw new AssertionError(unanswered + " requests were not in any scenario");
        }
    }
}
