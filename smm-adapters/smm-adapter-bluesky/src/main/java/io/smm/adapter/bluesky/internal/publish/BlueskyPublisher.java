package io.smm.adapter.bluesky.internal.publish;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.BlueskyCapabilities;
import io.smm.adapter.bluesky.internal.Mentions;
import io.smm.adapter.bluesky.internal.http.IdentityApi;
import io.smm.adapter.bluesky.internal.http.RepoApi;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.Gates;
import io.smm.adapter.bluesky.internal.map.Labels;
import io.smm.adapter.bluesky.internal.map.Permalinks;
import io.smm.adapter.bluesky.internal.map.PostRecords;
import io.smm.adapter.bluesky.internal.map.PostRefs;
import io.smm.adapter.bluesky.internal.map.PublishedPosts;
import io.smm.adapter.bluesky.internal.map.SubjectRecords;
import io.smm.adapter.bluesky.internal.map.Tids;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.RecordWire;
import io.smm.adapter.bluesky.internal.wire.ReplyWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.bluesky.internal.wire.WrittenRecord;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.Times;
import io.smm.error.MediaRejectedException;
import io.smm.error.NotFoundException;
import io.smm.post.Outcome;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes under keys that it chooses itself before anything is sent. A repeat asks for the same key with the same bytes, and
 * the server refuses a key that is taken: so nothing can ever stand twice, and one reading by key decides what is unknown.
 */
public final class BlueskyPublisher implements Publisher {

    private final Clock clock;
    private final RepoApi repo;
    private final Mentions mentions;
    private final Permalinks links;
    private final Uploads uploads;

    /** What was written last: nearly always what is asked for next, and then it need not be read. */
    private volatile @Nullable Written last;

    private record Written(PublishState state, PublishPlan plan) {}

    /**
     * Makes the port.
     *
     * @param clock the clock
     * @param repo the calls about records
     * @param identity the calls about handles
     * @param links the addresses for people
     * @param uploads the way of what hangs on a part
     */
    public BlueskyPublisher(Clock clock, RepoApi repo, IdentityApi identity, Permalinks links, Uploads uploads) {
        this.clock = clock;
        this.repo = repo;
        mentions = new Mentions(identity);
        this.links = links;
        this.uploads = uploads;
    }

    @Override
    public Settlement settlement() {
        return BlueskyCapabilities.SETTLEMENT;
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        IntentCheck.check(intent, uploads.fetch());
        List<PostPart> parts = intent.post().parts();
        // Not the clock: whoever asks again for the same intent must get the same keys.
        Instant at = intent.createdAt().truncatedTo(ChronoUnit.MILLIS);
        List<String> keys = Tids.of(intent.delivery(), at, parts.size());
        List<PartPlan> plans = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Optional<PostRef> named = PublishPlan.named(parts.get(i));
            plans.add(PartPlan.of(keys.get(i), named.isPresent() ? PostRefs.strong(named.get()) : Optional.empty()));
        }
        Optional<PostRef> replyTo = intent.post().replyTo();
        Optional<ReplyWire> reply = replyTo.isPresent() ? PostRefs.answering(replyTo.get()) : Optional.empty();
        return encode(new PublishPlan(at, Map.of(), reply, plans), intent);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        PublishPlan plan = decode(state);
        PublishPlan.Step step = plan.next(intent.post());
        PublishPlan next = switch (step.kind()) {
            case FIND_REPLY ->
                plan.answering(
                        replyTarget(intent.connection(), intent.post().replyTo().orElseThrow(), deadline));
            case FIND_QUOTE -> plan.with(step.part(), quoted(intent, plan, step.part(), deadline));
            case FIND_MENTIONS ->
                plan.knowing(mentions.dids(
                        intent.connection(), plan.unknownHandles(part(intent, step.part())), Optional.of(deadline)));
            case UPLOAD -> plan.with(step.part(), uploaded(intent, plan, step.part(), deadline));
            case AWAIT, PUBLISH, NOTHING -> plan;
        };
        return switch (step.kind()) {
            case PUBLISH -> publish(intent, plan, step.part(), deadline);
            case AWAIT -> awaited(intent, plan, step.part(), deadline);
            default -> PublishStep.progress(encode(next, intent));
        };
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        PublishPlan plan = decode(state);
        PublishPlan.Step step = plan.next(intent.post());
        if (step.kind() != PublishPlan.Step.Kind.PUBLISH) {
            return new Reconciliation.CannotSay("the next step publishes nothing");
        }
        AtUri uri = uri(intent, plan, step.part());
        try {
            return repo.getRecord(
                    intent.connection(),
                    uri,
                    Optional.empty(),
                    found -> compare(intent, plan, step.part(), uri, found));
        } catch (NotFoundException missing) {
            if (!RepoApi.saysNoRecord(missing)) {
                throw missing;
            }
            return new Reconciliation.Absent();
        }
    }

    private PublishStep publish(PublishIntent intent, PublishPlan plan, int part, Instant deadline) {
        PartPlan before = plan.parts().get(part);
        StrongRef post;
        try {
            post = repo.create(intent.connection(), before.rkey(), records(intent, plan, part), deadline);
        } catch (MediaRejectedException refused) {
            // The server throws uploads away that no record names for a while; it refused, so nothing was published.
            boolean gone = refused.details()
                    .nativeCode()
                    .filter("BlobNotFound"::equals)
                    .isPresent();
            if (!gone || before.uploadedAgain()) {
                throw refused;
            }
            return PublishStep.progress(encode(plan.with(part, before.withoutBlobs()), intent));
        }
        PublishPlan done = plan.with(part, before.at(post));
        return PublishStep.outcome(
                encode(done, intent), new Outcome.Published(publication(intent, done, part, post, clock.instant())));
    }

    /** Our own text and time under our own key is our post; anything else under it is somebody's who chose the same key. */
    private Reconciliation compare(PublishIntent intent, PublishPlan plan, int part, AtUri uri, RecordWire found) {
        boolean same = part(intent, part).repostOf().isPresent()
                ? isRepost(plan, part, found)
                : isPost(intent, plan, part, found);
        if (!same) {
            return new Reconciliation.CannotSay("another record lies under the key of this part");
        }
        StrongRef post = found.ref().within(uri.toString());
        PublishPlan done = plan.with(part, plan.parts().get(part).at(post));
        return new Reconciliation.Found(
                publication(intent, done, part, post, plan.createdAt(part)), encode(done, intent));
    }

    private static boolean isPost(PublishIntent intent, PublishPlan plan, int part, RecordWire found) {
        PostRecordWire ours = record(intent, plan, part);
        return found.post()
                .filter(theirs ->
                        theirs.text().equals(ours.text()) && theirs.createdAt().equals(ours.createdAt()))
                .isPresent();
    }

    private static boolean isRepost(PublishPlan plan, int part, RecordWire found) {
        Optional<StrongRef> subject = found.value().field("subject", StrongRef::read);
        Optional<String> createdAt =
                found.value().field("createdAt", at -> at.text().orElse(""));
        return subject.equals(plan.parts().get(part).quote())
                && createdAt.equals(Optional.of(Times.format(plan.createdAt(part))));
    }

    private Publication publication(
            PublishIntent intent, PublishPlan done, int part, StrongRef post, Instant publishedAt) {
        return PublishedPosts.publication(
                post, done.rootOf(part), intent.connection().account(), publishedAt, links);
    }

    /** The record of a part and, under the same key, the gates that belong to it. */
    private static List<WrittenRecord> records(PublishIntent intent, PublishPlan plan, int part) {
        Instant at = plan.createdAt(part);
        if (part(intent, part).repostOf().isPresent()) {
            StrongRef passedOn = plan.parts().get(part).quote().orElseThrow();
            return List.of(SubjectRecords.of(SubjectRecords.REPOST, passedOn, at));
        }
        List<WrittenRecord> records = new ArrayList<>();
        records.add(record(intent, plan, part));
        records.addAll(Gates.of(intent.post(), part, uri(intent, plan, part), at));
        return records;
    }

    private static AtUri uri(PublishIntent intent, PublishPlan plan, int part) {
        boolean repost = part(intent, part).repostOf().isPresent();
        return new AtUri(
                intent.connection().account().id(),
                repost ? SubjectRecords.REPOST : PostRecordWire.COLLECTION,
                plan.parts().get(part).rkey());
    }

    private static PostRecordWire record(PublishIntent intent, PublishPlan plan, int part) {
        PartPlan prepared = plan.parts().get(part);
        return PostRecords.of(
                part(intent, part),
                plan.createdAt(part),
                plan.dids(),
                prepared.blobs(),
                prepared.quote(),
                plan.replyOf(part),
                Labels.of(intent.post()));
    }

    private ReplyWire replyTarget(Connection connection, PostRef post, Instant deadline) {
        return repo.getRecord(connection, AtUri.of(post), Optional.of(deadline), found -> {
            StrongRef root = requirePost(found).reply().map(ReplyWire::root).orElse(found.ref());
            return new ReplyWire(root, found.ref());
        });
    }

    private PartPlan quoted(PublishIntent intent, PublishPlan plan, int part, Instant deadline) {
        PostRef post = PublishPlan.named(part(intent, part)).orElseThrow();
        StrongRef found = repo.getRecord(intent.connection(), AtUri.of(post), Optional.of(deadline), record -> {
            requirePost(record);
            return record.ref();
        });
        return plan.parts().get(part).quoting(found);
    }

    private PartPlan uploaded(PublishIntent intent, PublishPlan plan, int part, Instant deadline) {
        PartPlan before = plan.parts().get(part);
        return uploads.next(intent.connection(), intent.post(), part, before, deadline);
    }

    private PublishStep awaited(PublishIntent intent, PublishPlan plan, int part, Instant deadline) {
        Uploads.Progress progress =
                uploads.look(intent.connection(), plan.parts().get(part), deadline);
        PublishState state = encode(plan.with(part, progress.plan()), intent);
        return progress.meanwhile()
                .map(outcome -> PublishStep.outcome(state, outcome))
                .orElseGet(() -> PublishStep.progress(state));
    }

    private static PostRecordWire requirePost(RecordWire record) {
        return record.post().orElseThrow(() -> new MalformedAnswerException("the record is no post"));
    }

    private PublishState encode(PublishPlan plan, PublishIntent intent) {
        PublishState state = PlanCodec.encode(
                plan, intent.post(), intent.connection().account().id());
        last = new Written(state, plan);
        return state;
    }

    /** The same bytes say the same: who has just written them need not read them. */
    private PublishPlan decode(PublishState state) {
        Written written = last;
        return written != null && written.state().equals(state) ? written.plan() : PlanCodec.decode(state);
    }

    private static PostPart part(PublishIntent intent, int part) {
        return intent.post().parts().get(part);
    }
}
