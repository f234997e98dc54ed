package io.smm.core.internal.publish;

import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.core.internal.account.GrantedAccess;
import io.smm.core.internal.preflight.Preflight;
import io.smm.error.ErrorDetails;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.post.AccountPreflight;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PreflightReport;
import io.smm.post.PublishRequest;
import io.smm.post.PublishedPost;
import io.smm.post.Publishing;
import io.smm.post.Violation;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PublishIntent;
import io.smm.spi.Publisher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The publishing service: preflight, store the intent, hand over to the engine. */
public final class PublishingService implements Publishing {

    private static final Duration SETTLE_PATIENCE = Duration.ofSeconds(60);

    private final Registry registry;
    private final Preflight preflight;
    private final DeliveryEngine engine;
    private final OutboxStore outbox;
    private final Clock clock;
    private final DeliveryIds ids;

    /**
     * Makes the service.
     *
     * @param registry the adapters
     * @param preflight the check before
     * @param engine drives deliveries
     * @param outbox where deliveries are kept
     * @param clock the clock
     */
    public PublishingService(
            Registry registry, Preflight preflight, DeliveryEngine engine, OutboxStore outbox, Clock clock) {
        this.registry = registry;
        this.preflight = preflight;
        this.engine = engine;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = new DeliveryIds(clock);
    }

    @Override
    public PreflightReport preflight(Post post, List<Connection> connections) {
        return preflight.check(post, connections);
    }

    @Override
    public Delivery publish(PublishRequest request) {
        Connection connection = request.connection();
        Publisher publisher = publisher(connection);
        AccountPreflight report = preflight.check(request.post(), connection);
        GrantedAccess.require(registry.require(connection.network()), report);
        refuseBlocked(report);
        Instant now = clock.instant();
        Instant deadline = now.plus(request.patience());
        Delivery delivery = Delivery.of(ids.next(), connection, request.post(), now, List.of());
        OutboxEntry entry = new OutboxEntry(
                delivery,
                request.key(),
                publisher.begin(intent(delivery)),
                Optional.empty(),
                0,
                Optional.of(engine.leaseFrom(now)),
                1);
        OutboxEntry standing = outbox.insert(entry);
        if (!standing.delivery().id().equals(delivery.id())) {
            return goOn(standing, publisher, deadline); // the host's key was used before
        }
        engine.announce(standing);
        return engine.drive(standing, intent(delivery), publisher, deadline);
    }

    @Override
    public Delivery settle(Delivery delivery) {
        OutboxEntry entry = outbox.find(delivery.id())
                .orElseThrow(() -> new NotFoundException(
                        ErrorDetails.of("the outbox does not hold the delivery " + delivery.id(), RetryAdvice.never())
                                .network(delivery.connection().network())
                                .operation("settle")
                                .build()));
        Publisher publisher = publisher(entry.delivery().connection());
        return goOn(entry, publisher, clock.instant().plus(SETTLE_PATIENCE));
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return outbox.find(id).map(OutboxEntry::delivery);
    }

    @Override
    public Optional<PublishedPost> read(Connection connection, PostRef post) {
        return registry.port(connection, Capability.READ_POST, NetworkAdapter::postReader)
                .read(connection, post);
    }

    @Override
    public void delete(Connection connection, PostRef post) {
        registry.port(connection, Capability.DELETE_POST, NetworkAdapter::postRemover)
                .delete(connection, post);
    }

    private Delivery goOn(OutboxEntry entry, Publisher publisher, Instant deadline) {
        return engine.claim(entry)
                .map(claimed -> engine.drive(claimed, intent(claimed.delivery()), publisher, deadline))
                .orElseGet(() -> outbox.find(entry.delivery().id())
                        .map(OutboxEntry::delivery)
                        .orElse(entry.delivery()));
    }

    private Publisher publisher(Connection connection) {
        NetworkAdapter adapter = registry.require(connection.network());
        return adapter.publisher()
                .orElseThrow(() -> new UnsupportedCapabilityException(
                        connection.network(), adapter.capabilities().of(Capability.PUBLISH_TEXT)));
    }

    private static PublishIntent intent(Delivery delivery) {
        return new PublishIntent(delivery.id(), delivery.connection(), delivery.post(), delivery.createdAt());
    }

    private static void refuseBlocked(AccountPreflight report) {
        List<Fault> faults = report.violations().stream()
                .filter(violation -> violation.severity() == Violation.Severity.BLOCKER)
                .map(violation -> new Fault(violation.field(), violation.rule() + ": " + violation.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInputException("Post for " + report.connection().network(), faults);
        }
    }
}
