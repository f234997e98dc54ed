package io.smm.adapter.mastodon.internal.publish;

import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.Instances;
import io.smm.adapter.mastodon.internal.http.MediaApi;
import io.smm.adapter.mastodon.internal.http.StatusApi;
import io.smm.adapter.mastodon.internal.map.Drafts;
import io.smm.adapter.mastodon.internal.map.Statuses;
import io.smm.adapter.mastodon.internal.wire.NewStatusWire;
import io.smm.adapter.mastodon.internal.wire.PostedWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.adapter.support.Times;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.post.Media;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Publishes under a key by which the server may know a repeat, and does not rely on it: some servers do not heed it. What became of a
 * lost answer is read back among the account's own posts, behind a mark that was set before anything was sent.
 */
public final class MastodonPublisher implements Publisher {

    /** How long to leave a server alone that works on a file. */
    private static final Duration WORK = Duration.ofSeconds(2);

    private final Clock clock;
    private final Settlement settlement;
    private final Instances instances;
    private final StatusApi statuses;
    private final MediaApi media;
    private final ReadBack readBack;
    private final LaterPost later;

    /**
     * Makes the port.
     *
     * @param clock the clock
     * @param settlement how an unknown outcome is settled
     * @param instances what is known of instances
     * @param apis the calls
     */
    public MastodonPublisher(Clock clock, Settlement settlement, Instances instances, PublishApis apis) {
        this.clock = clock;
        this.settlement = settlement;
        this.instances = instances;
        statuses = apis.statuses();
        media = apis.media();
        readBack = new ReadBack(apis.accounts(), statuses);
        later = new LaterPost(clock, apis.schedule(), statuses, readBack);
    }

    @Override
    public Settlement settlement() {
        return settlement;
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        Post post = intent.post();
        if (intent.networkTime().isPresent() && post.publicationCount() > 1) {
            throw InvalidInputException.of(
                    "PublishRequest",
                    "networkTime",
                    "first comments cannot be left to the network, since they answer a post whose id is not known yet");
        }
        PlanCodec.requireRoom(post);
        return encode(intent, Plan.of(post));
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        Plan plan = PlanCodec.decode(state);
        return switch (plan.next(intent.post(), intent.networkTime().isPresent())) {
            case UPLOAD -> PublishStep.progress(encode(intent, uploaded(intent, plan, deadline)));
            case AWAIT -> awaited(intent, plan, deadline);
            case FENCE -> PublishStep.progress(encode(intent, plan.behind(fence(intent))));
            case PUBLISH -> published(intent, plan, deadline);
            case ASK_SCHEDULE ->
                PublishStep.progress(encode(
                        intent, plan.behind(fence(intent)).besides(later.alike(intent, draft(intent, plan)))));
            case HAND_OVER -> later.handOver(intent, plan, draft(intent, plan), deadline);
            case CHECK_SCHEDULE -> later.check(intent, plan, draft(intent, plan));
            case NOTHING -> throw InvalidInputException.of("PublishState of Mastodon", "next", "there is no next step");
        };
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        Plan plan = PlanCodec.decode(state);
        return switch (plan.next(intent.post(), intent.networkTime().isPresent())) {
            case PUBLISH -> found(intent, plan);
            case HAND_OVER -> later.reconcile(intent, plan, draft(intent, plan));
            default -> new Reconciliation.CannotSay("the next step publishes nothing");
        };
    }

    private Plan uploaded(PublishIntent intent, Plan plan, Instant deadline) {
        int part = plan.uploading(intent.post()).orElseThrow();
        int index = plan.media().get(part).size();
        Media item = intent.post().parts().get(part).media().get(index);
        String name = "file-" + (index + 1) + "."
                + item.mediaType().replaceFirst(".*/", "").replaceAll("[^a-z0-9].*", "");
        MediaApi.Uploaded uploaded = media.upload(intent.connection(), item, name, deadline);
        return plan.uploaded(part, uploaded.id(), uploaded.ready());
    }

    private PublishStep awaited(PublishIntent intent, Plan plan, Instant deadline) {
        return media.ready(intent.connection(), plan.awaited(), deadline)
                ? PublishStep.progress(encode(intent, plan.ready()))
                : PublishStep.outcome(
                        encode(intent, plan),
                        new Outcome.Pending(clock.instant().plus(WORK), "the server works on a file"));
    }

    /** What stands before ours; and an answer is seen by no more people than what it answers, unless the caller says so. */
    private Fence fence(PublishIntent intent) {
        Connection connection = intent.connection();
        instances.learn(connection);
        Optional<String> visibility = intent.post()
                .replyTo()
                .filter(answered -> intent.post().visibility().isEmpty())
                .map(answered -> statuses.get(connection, answered.id(), StatusWire::visibility))
                .filter(who -> !who.isEmpty() && !who.equals("public"));
        Optional<StatusWire> newest = readBack.newest(connection);
        return new Fence(
                newest.map(StatusWire::id), newest.map(StatusWire::createdAt).map(Times::format), visibility);
    }

    private PublishStep published(PublishIntent intent, Plan plan, Instant deadline) {
        Optional<PostRef> repost = part(intent, plan).flatMap(PostPart::repostOf);
        StatusWire status;
        if (repost.isPresent()) {
            status = statuses.reblog(intent.connection(), repost.get().id(), deadline);
        } else {
            PostedWire posted = statuses.create(
                    intent.connection(),
                    draft(intent, plan),
                    Keys.of(intent.delivery(), plan.done().size()),
                    deadline);
            if (!(posted instanceof PostedWire.Standing standing)) {
                throw waitsUnasked(intent);
            }
            status = standing.status();
        }
        return PublishStep.outcome(
                encode(intent, plan.standing(status.id())), new Outcome.Published(publication(intent, plan, status)));
    }

    private Reconciliation found(PublishIntent intent, Plan plan) {
        Optional<PostRef> repost = part(intent, plan).flatMap(PostPart::repostOf);
        ReadBack.Seen seen = repost.isPresent()
                ? readBack.boosts(
                        intent.connection(), plan.before(), repost.get().id())
                : readBack.sent(intent.connection(), plan.before(), draft(intent, plan));
        return seen.reconciliation(status -> new Reconciliation.Found(
                publication(intent, plan, status), encode(intent, plan.standing(status.id()))));
    }

    private static Publication publication(PublishIntent intent, Plan plan, StatusWire status) {
        Publication.Builder publication =
                Statuses.publication(status, intent.connection().account());
        boolean own =
                part(intent, plan).filter(part -> part.repostOf().isEmpty()).isPresent();
        intent.post()
                .visibility()
                .map(Statuses::word)
                .filter(asked -> own && !asked.equals(status.visibility()))
                .ifPresent(asked ->
                        publication.warning("the server made it " + status.visibility() + ", asked was " + asked));
        return publication.build();
    }

    private static ProtocolException waitsUnasked(PublishIntent intent) {
        return new ProtocolException(ErrorDetails.of(
                        "the server answers that the post waits, though it was to be published at once",
                        RetryAdvice.reconcileFirst())
                .network(intent.connection().network())
                .tenant(intent.connection().tenant())
                .connection(intent.connection().id())
                .operation("POST /api/v1/statuses")
                .build());
    }

    /** The part that comes next; empty when it is a first comment. */
    private static Optional<PostPart> part(PublishIntent intent, Plan plan) {
        List<PostPart> parts = intent.post().parts();
        return plan.done().size() < parts.size()
                ? Optional.of(parts.get(plan.done().size()))
                : Optional.empty();
    }

    private static NewStatusWire draft(PublishIntent intent, Plan plan) {
        Post post = intent.post();
        int piece = plan.done().size();
        Optional<PostPart> part = part(intent, plan);
        NewStatusWire draft;
        if (part.isPresent()) {
            Optional<String> parent = piece == 0
                    ? post.replyTo().map(PostRef::id)
                    : Optional.of(plan.done().get(piece - 1));
            draft = Drafts.of(post, part.get(), piece == 0, plan.media().get(piece), parent, intent.networkTime());
        } else {
            draft = Drafts.comment(
                    post,
                    post.firstComments().get(piece - post.parts().size()),
                    plan.done().get(0));
        }
        return plan.fence().flatMap(Fence::visibility).map(draft::seenBy).orElse(draft);
    }

    private static PublishState encode(PublishIntent intent, Plan plan) {
        return PlanCodec.encode(plan, intent.post(), intent.networkTime().isPresent());
    }
}
