package io.smm.core.internal.publish;

import io.smm.Capability;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.core.internal.TimeOrderedIds;
import io.smm.core.internal.account.GrantedAccess;
import io.smm.core.internal.links.LinkDesk;
import io.smm.core.internal.media.MediaSpool;
import io.smm.core.internal.media.PostMedia;
import io.smm.core.internal.plan.LastLook;
import io.smm.core.internal.plan.LeftWork;
import io.smm.core.internal.plan.PausablePublisher;
import io.smm.core.internal.plan.PauseGate;
import io.smm.core.internal.plan.TurnLedger;
import io.smm.core.internal.plan.UnknownDesk;
import io.smm.core.internal.preflight.Blockers;
import io.smm.core.internal.preflight.CheckedPost;
import io.smm.core.internal.preflight.Preflight;
import io.smm.error.ErrorDetails;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.AllowedOperation;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.EditedPost;
import io.smm.post.Fallback;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PreflightReport;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.post.PublishedPost;
import io.smm.post.Publishing;
import io.smm.post.RequestKey;
import io.smm.post.ScheduledPost;
import io.smm.post.plan.Actor;
import io.smm.post.plan.PlanState;
import io.smm.spi.MediaHolder;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.Publisher;
import io.smm.spi.StepKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The publishing service: preflight, store the intent, hand over to the engine. */
public final class PublishingService implements Publishing {

    private static final Duration SETTLE_PATIENCE = Duration.ofSeconds(60);
    private static final Actor LEFT = Actor.worker("settling");
    private static final UploadWatch UNWATCHED = new UploadWatch(Optional.empty());

    private final Registry registry;
    private final Preflight preflight;
    private final DeliveryEngine engine;
    private final OutboxStore outbox;
    private final MediaSpool spool;
    private final Clock clock;
    private final PauseGate gate;
    private final LinkDesk links;
    private final UnknownDesk unknowns;
    private final TimeOrderedIds ids;
    private final StandingPosts standing;

    /**
     * Makes the service.
     *
     * @param registry the adapters
     * @param preflight the check before
     * @param engine drives deliveries
     * @param outbox where deliveries are kept
     * @param spool keeps media that cannot be read again
     * @param gate knows what is paused
     * @param links makes of links what a request asks for
     * @param unknowns lets the plan follow what is settled
     * @param clock the clock
     */
    public PublishingService(
            Registry registry,
            Preflight preflight,
            DeliveryEngine engine,
            OutboxStore outbox,
            MediaSpool spool,
            PauseGate gate,
            LinkDesk links,
            UnknownDesk unknowns,
            Clock clock) {
        this.registry = registry;
        this.preflight = preflight;
        this.engine = engine;
        this.outbox = outbox;
        this.spool = spool;
        this.clock = clock;
        this.gate = gate;
        this.links = links;
        this.unknowns = unknowns;
        ids = new TimeOrderedIds(clock);
        standing = new StandingPosts(registry, preflight, clock);
    }

    @Override
    public PreflightReport preflight(Post post, List<Connection> connections) {
        return preflight.check(post, connections);
    }

    @Override
    public PreflightReport preflight(List<PublishRequest> requests) {
        return preflight.check(requests.stream().map(links::tagged).toList());
    }

    @Override
    public Delivery repost(Connection connection, PostRef post) {
        return publish(PublishRequest.of(connection, Post.repost(post)));
    }

    @Override
    public Delivery publish(PublishRequest request) {
        Turn turn = turn(request);
        Optional<OutboxEntry> earlier = earlier(request);
        if (earlier.isPresent()) {
            return goOn(earlier.get(), turn); // whatever preflight would say today
        }
        gate.check(request.connection(), request.post(), request.key());
        return begin(request, checked(request), turn, TurnLedger.of(outbox));
    }

    /**
     * Publishes a planned post of which nothing has begun, as far as the plan knows.
     *
     * @param request what, where, and under which key
     * @param ledger where its first and its last are stored
     * @return the delivery as it stands then
     * @see io.smm.core.internal.plan.FirstTurn
     */
    public Delivery publishFirst(PublishRequest request, TurnLedger ledger) {
        Turn turn = turn(request);
        CheckedPost checked;
        try {
            checked = checked(request);
        } catch (SmmException refused) {
            OutboxEntry earlier = earlier(request).orElseThrow(() -> refused);
            ledger.begin();
            return goOn(earlier, turn);
        }
        return begin(request, checked, turn, ledger);
    }

    /** Whom to tell, whom to ask and how long. */
    private record Turn(Publisher publisher, UploadWatch watch, Instant began, Instant deadline) {}

    private Turn turn(PublishRequest request) {
        Instant now = clock.instant();
        return new Turn(
                publisher(request.connection(), request.key()),
                new UploadWatch(request.listener()),
                now,
                now.plus(request.patience()));
    }

    private Optional<OutboxEntry> earlier(PublishRequest request) {
        return request.key().isPresent()
                ? outbox.findByKey(request.connection().id(), request.key().get())
                : Optional.empty();
    }

    private CheckedPost checked(PublishRequest request) {
        standing.checkNetworkTime(request);
        CheckedPost checked = preflight.check(links.ready(request));
        GrantedAccess.require(registry.require(request.connection().network()), checked.report());
        Blockers.refuse(checked.report());
        return checked;
    }

    private Delivery begin(PublishRequest request, CheckedPost checked, Turn turn, TurnLedger ledger) {
        Delivery delivery = delivery(request, checked, turn.began());
        PublishState state = turn.publisher().begin(intent(delivery));
        // Where the very next thing is the effect, one write stores the intent and the attempt.
        boolean atOnce = state.next() == StepKind.EFFECT && !PostMedia.isIn(delivery.post());
        Instant begun = clock.instant();
        OutboxEntry entry = new OutboxEntry(
                delivery,
                request.key(),
                state,
                atOnce ? Optional.of(begun) : Optional.empty(),
                atOnce ? 1 : 0,
                Optional.of(engine.leaseFrom(begun)),
                1);
        OutboxEntry stored = ledger.begin(entry);
        if (!stored.delivery().id().equals(delivery.id())) {
            spool.release(request.connection().tenant(), MediaHolder.of(delivery.id()), delivery.post());
            return goOn(stored, turn); // somebody else used the host's key
        }
        engine.announce(stored);
        return engine.drive(stored, intent(delivery), turn.publisher(), turn.watch(), turn.deadline(), atOnce, ledger);
    }

    private Delivery goOn(OutboxEntry entry, Turn turn) {
        return goOn(entry, turn.publisher(), turn.watch(), turn.deadline());
    }

    @Override
    public Delivery settle(Delivery delivery) {
        OutboxEntry entry = outbox.find(delivery.id())
                .orElseThrow(() -> new NotFoundException(
                        ErrorDetails.of("the outbox does not hold the delivery " + delivery.id(), RetryAdvice.never())
                                .network(delivery.connection().network())
                                .operation("settle")
                                .build()));
        Publisher publisher = publisher(entry.delivery().connection(), entry.key());
        Delivery settled = goOn(entry, publisher, UNWATCHED, clock.instant().plus(SETTLE_PATIENCE));
        unknowns.follow(settled.id(), Actor.host());
        return settled;
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return outbox.find(id).map(OutboxEntry::delivery);
    }

    @Override
    public Optional<PublishedPost> read(Connection connection, PostRef post) {
        return standing.read(connection, post);
    }

    @Override
    public void delete(Connection connection, PostRef post) {
        standing.delete(connection, post);
    }

    @Override
    public EditedPost edit(Connection connection, PostRef post, PostEdit edit) {
        return standing.edit(connection, post, edit);
    }

    @Override
    public List<AllowedOperation> allowedOperations(Connection connection, Publication publication) {
        return standing.allowed(connection, publication);
    }

    @Override
    public Page<ScheduledPost> scheduledOnNetwork(Connection connection, PageRequest page) {
        return standing.scheduled(connection, page);
    }

    @Override
    public void cancelOnNetwork(Connection connection, PostRef post) {
        standing.cancelScheduled(connection, post);
    }

    private Delivery delivery(PublishRequest request, CheckedPost checked, Instant now) {
        DeliveryId id = new DeliveryId(ids.next());
        Post post = spool.spooled(checked.post(), request.connection(), MediaHolder.of(id));
        Delivery delivery = Delivery.of(id, request.connection(), post, now, List.of());
        if (request.destination().isPresent()) {
            delivery = delivery.to(request.destination().get());
        }
        if (request.networkTime().isPresent()) {
            delivery = delivery.withNetworkTime(request.networkTime().get());
        }
        Optional<Fallback> used = checked.report().fallback();
        return used.isPresent()
                ? delivery.withWarning("the network has no threads: published " + used.get())
                : delivery;
    }

    /** {@return deliveries that somebody began and left} */
    public LeftWork leftWork() {
        return new LeftDeliveries(
                outbox,
                registry.publishing(),
                engine::leaseFrom,
                claimed -> {
                    driveLeft(claimed, unknowns.keptBack(claimed).map(PublishingService::kept));
                    unknowns.follow(claimed.delivery().id(), LEFT);
                },
                clock);
    }

    private static ReadingPublisher.Reason kept(PlanState state) {
        return new ReadingPublisher.Reason(
                "its planned post is " + state,
                state.isOpen() ? RetryAdvice.afterAction("let it go by the plan") : RetryAdvice.never());
    }

    /** {@return what ends deliveries that somebody gives up} */
    public LastLook lastLook() {
        return new GivenUpDeliveries(
                engine,
                outbox,
                given -> registry.publishing()
                        .contains(given.delivery().connection().network()),
                claimed -> driveLeft(claimed, Optional.of(ReadingPublisher.GIVEN_UP)),
                clock);
    }

    /** What the plan keeps back, or nobody wants any more, is only read. */
    private void driveLeft(OutboxEntry claimed, Optional<ReadingPublisher.Reason> kept) {
        Publisher publisher = publisher(claimed.delivery().connection(), claimed.key());
        drive(
                claimed,
                kept.<Publisher>map(why -> new ReadingPublisher(publisher, why, engine.doubts(claimed)))
                        .orElse(publisher),
                UNWATCHED,
                clock.instant().plus(SETTLE_PATIENCE));
    }

    private Delivery drive(OutboxEntry claimed, Publisher publisher, UploadWatch watch, Instant deadline) {
        return engine.drive(
                claimed, intent(claimed.delivery()), publisher, watch, deadline, false, TurnLedger.of(outbox));
    }

    private Delivery goOn(OutboxEntry entry, Publisher publisher, UploadWatch watch, Instant deadline) {
        return engine.claim(entry)
                .map(claimed -> drive(claimed, publisher, watch, deadline))
                .orElseGet(() -> outbox.find(entry.delivery().id())
                        .map(OutboxEntry::delivery)
                        .orElse(entry.delivery()));
    }

    private Publisher publisher(Connection connection, Optional<RequestKey> key) {
        NetworkAdapter adapter = registry.require(connection.network());
        Publisher publisher =
                adapter.publisher().orElseThrow(() -> Registry.withoutPort(adapter, Capability.PUBLISH_TEXT));
        return new PausablePublisher(publisher, gate, key);
    }

    private PublishIntent intent(Delivery delivery) {
        return new PublishIntent(
                delivery.id(),
                delivery.connection(),
                spool.readable(delivery.post(), delivery.connection().tenant()),
                delivery.createdAt(),
                delivery.destination(),
                delivery.networkTime());
    }
}
