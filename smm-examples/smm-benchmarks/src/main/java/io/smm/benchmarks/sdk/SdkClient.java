package io.smm.benchmarks.sdk;

import io.smm.Network;
import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.bluesky.BlueskyAdapter;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.benchmarks.server.Keys;
import io.smm.core.SmmBuilder;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.listening.Signal;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PublishRequest;
import io.smm.spi.HttpOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The SDK as a host uses it, through its public API alone. */
public final class SdkClient implements AutoCloseable {

    /** All that the network counts for posts; a host that only publishes does not name it. */
    private static final class Counted {
        private static final Set<MetricId> METRICS =
                Set.of(MetricId.REACTIONS, MetricId.COMMENTS, MetricId.SHARES, MetricId.QUOTES, MetricId.SAVES);
    }

    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(5);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final ForgetfulQuotaStore quotas = new ForgetfulQuotaStore(Clock.systemUTC());
    private final ForgetfulOutboxStore outbox = new ForgetfulOutboxStore();
    private final BlobUpload uploads = new BlobUpload();
    private final Smm smm;
    private final List<Connection> accounts;

    /**
     * Builds the SDK and connects accounts.
     *
     * @param service the server
     * @param accounts how many
     */
    public SdkClient(String service, int accounts) {
        smm = SmmBuilder.create()
                .register(uploads.within(BlueskyAdapter.factory()))
                .http(HttpOptions.builder().callTimeout(LONGEST_UPLOAD).build())
                .quotaStore(quotas)
                .outboxStore(outbox)
                .build();
        this.accounts = new ArrayList<>(accounts);
        for (int i = 0; i < accounts; i++) {
            this.accounts.add(smm.accounts()
                    .connect(new ConnectionRequest(
                            new TenantId("bench"),
                            new AppId("bench"),
                            Network.BLUESKY,
                            URI.create(service),
                            new AppPassword("bakery" + i + ".test", Secret.of("a-b-c-d")))));
        }
    }

    /** Forgets what was counted and kept, as {@link ForgetfulQuotaStore} says why. */
    public void forget() {
        quotas.forget();
        outbox.forget();
    }

    /** Publishes a text as one of the accounts. */
    public Delivery publish(int account, String text) {
        Delivery delivery = smm.publishing().publish(PublishRequest.of(accounts.get(account), Post.of(text)));
        if (delivery.state() != DeliveryState.PUBLISHED) {
            throw new IllegalStateException("not published: " + delivery);
        }
        return delivery;
    }

    /** Reads posts with their numbers. */
    public List<PostInsights> insights(List<PostRef> posts) {
        return smm.insights().posts(accounts.get(0), posts, Counted.METRICS);
    }

    /** Mentions, page by page as they are walked. */
    public Stream<Signal> mentions() {
        return smm.listening().mentions(accounts.get(0), PageRequest.first(100)).stream();
    }

    /** One page of 100 mentions. */
    public List<Signal> mentionsPage() {
        return smm.listening().mentions(accounts.get(0), PageRequest.first(100)).items();
    }

    /** Reads so many messages of a line; gives how many bytes they had. What is to be done at their end is done while it stands. */
    public long readLine(String kind, int count, Runnable atTheEnd) {
        try (FrameLine line = uploads.open(accounts.get(0), kind, count)) {
            long bytes = 0;
            for (int i = 0; i < count; i++) {
                bytes += line.next(LONGEST_SILENCE).orElseThrow().data().length;
            }
            atTheEnd.run();
            return bytes;
        }
    }

    /** Uploads a file; gives its hash. */
    public String upload(Path file) {
        return uploads.upload(accounts.get(0), file);
    }

    /** The posts that the server knows. */
    public static List<PostRef> posts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> PostRef.of(Network.BLUESKY, uri(i)))
                .toList();
    }

    /** The address of a post that the server knows. */
    public static String uri(int number) {
        return "at://did:plc:bench6oxtqyn3sejacte24xy/app.bsky.feed.post/" + Keys.of(number);
    }

    @Override
    public void close() {
        smm.close();
    }
}
