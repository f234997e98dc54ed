package io.smm.adapter.x.internal.publish;

import io.smm.adapter.x.internal.http.MediaApi;
import io.smm.adapter.x.internal.http.PostApi;
import io.smm.adapter.x.internal.map.Drafts;
import io.smm.adapter.x.internal.map.Posts;
import io.smm.adapter.x.internal.wire.NewPostWire;
import io.smm.adapter.x.internal.wire.PostWire;
import io.smm.error.DuplicatePostException;
import io.smm.error.InvalidInputException;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.spi.AdapterContext;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Publishes where no key tells a repeat. What became of a lost answer is read back among the account's own posts since then; that X
 * refuses the same text twice is the second net.
 */
public final class XPublisher implements Publisher {

    private final AdapterContext context;
    private final Settlement settlement;
    private final PostApi posts;
    private final Uploads uploads;
    private final ReadBack readBack;

    /**
     * Makes the port.
     *
     * @param context what the adapter was given
     * @param settlement how an unknown outcome is settled
     * @param posts the calls about posts
     * @param media the calls about files
     */
    public XPublisher(AdapterContext context, Settlement settlement, PostApi posts, MediaApi media) {
        this.context = context;
        this.settlement = settlement;
        this.posts = posts;
        uploads = new Uploads(context, media);
        readBack = new ReadBack(posts);
    }

    @Override
    public Settlement settlement() {
        return settlement;
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return PlanCodec.encode(Plan.of(intent.post()), intent.post());
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        Plan plan = PlanCodec.decode(state);
        return switch (plan.next(intent.post())) {
            case UPLOAD -> PublishStep.progress(PlanCodec.encode(uploads.begin(intent, plan, deadline), intent.post()));
            case GO_ON -> uploads.goOn(intent, plan, deadline);
            case PUBLISH -> published(intent, plan, deadline);
            case NOTHING -> throw InvalidInputException.of("PublishState of X", "next", "there is no next step");
        };
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        Plan plan = PlanCodec.decode(state);
        if (plan.next(intent.post()) != Plan.Step.PUBLISH) {
            return new Reconciliation.CannotSay("the next step publishes nothing");
        }
        ReadBack.Seen seen = readBack.since(intent.connection(), since, wanted(intent, plan));
        if (seen.alike().size() > 1) {
            return new Reconciliation.CannotSay("several posts of the account say the same since then");
        }
        if (seen.alike().isEmpty()) {
            return seen.whole()
                    ? new Reconciliation.Absent()
                    : new Reconciliation.CannotSay("the account made more posts since then than are read back");
        }
        PostWire found = seen.alike().get(0);
        return new Reconciliation.Found(publication(intent, found), standing(intent, plan, found));
    }

    private PublishStep published(PublishIntent intent, Plan plan, Instant deadline) {
        NewPostWire draft = draft(intent, plan);
        PostWire post;
        try {
            post = posts.create(intent.connection(), draft, Drafts.price(draft.text()), deadline);
        } catch (DuplicatePostException refused) {
            post = standsAlready(intent, plan).orElseThrow(() -> refused);
        }
        return PublishStep.outcome(standing(intent, plan, post), new Outcome.Published(publication(intent, post)));
    }

    /** The second net: where a reading came too early and it was sent again, the refusal says that the first one stands. */
    private Optional<PostWire> standsAlready(PublishIntent intent, Plan plan) {
        ReadBack.Seen seen = readBack.since(intent.connection(), intent.createdAt(), wanted(intent, plan));
        return seen.alike().size() == 1 && seen.whole() ? seen.alike().stream().findFirst() : Optional.empty();
    }

    private PublishState standing(PublishIntent intent, Plan plan, PostWire post) {
        return PlanCodec.encode(plan.standing(post.id()), intent.post());
    }

    private Publication publication(PublishIntent intent, PostWire post) {
        Instant at = post.createdAt().orElseGet(() -> context.clock().instant());
        return Posts.publication(post.id(), intent.connection().account(), at).build();
    }

    private static ReadBack.Wanted wanted(PublishIntent intent, Plan plan) {
        int piece = plan.done().size();
        List<Plan.File> files = piece < plan.files().size() ? plan.files().get(piece) : List.of();
        Set<String> keys = new HashSet<>();
        files.forEach(file -> file.key().ifPresent(keys::add));
        return new ReadBack.Wanted(
                draft(intent, plan), keys.size() == files.size() ? Optional.of(keys) : Optional.empty(), plan.done());
    }

    /** Each part answers the one before; first comments answer the first part. */
    private static NewPostWire draft(PublishIntent intent, Plan plan) {
        Post post = intent.post();
        int piece = plan.done().size();
        if (piece >= post.parts().size()) {
            return Drafts.comment(
                    post.firstComments().get(piece - post.parts().size()),
                    plan.done().get(0));
        }
        PostPart part = post.parts().get(piece);
        Optional<String> parent = piece == 0
                ? post.replyTo().map(PostRef::id)
                : Optional.of(plan.done().get(piece - 1));
        List<String> media = plan.files().get(piece).stream().map(Plan.File::id).toList();
        return Drafts.of(post, part, media, parent);
    }
}
