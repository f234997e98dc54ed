package io.smm.core.internal.crisis;

import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.crisis.CrisisOutcome;
import io.smm.crisis.CrisisRequest;
import io.smm.crisis.PostSelection;
import io.smm.post.Delivery;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds our posts that a request means, the newest first, and of a thread the last part first. */
final class OwnPosts {

    private static final int MOST_DELIVERIES = 1_000;

    private final OutboxStore outbox;

    OwnPosts(OutboxStore outbox) {
        this.outbox = outbox;
    }

    /**
     * A post of ours.
     *
     * @param ref its ids
     * @param publication how it was published; empty where it was not by us, or is not known
     */
    record OwnPost(PostRef ref, Optional<Publication> publication) {}

    List<OwnPost> of(Connection account, CrisisRequest request, PlanDraft draft) {
        PostSelection posts = request.posts();
        if (posts instanceof PostSelection.Listed listed) {
            return listed.posts().getOrDefault(account.id(), List.of()).stream()
                    .map(ref -> new OwnPost(ref, Optional.empty()))
                    .toList();
        }
        List<OwnPost> found = new ArrayList<>();
        for (Delivery delivery : deliveries(account, request, draft)) {
            if (posts instanceof PostSelection.OfCampaign campaign
                    && delivery.post()
                            .campaign()
                            .filter(campaign.campaign()::equals)
                            .isEmpty()) {
                continue;
            }
            delivery.publications().forEach(one -> found.add(new OwnPost(one.ref(), Optional.of(one))));
            tellOpen(account, delivery, request, draft);
        }
        Collections.reverse(found);
        return found;
    }

    private List<Delivery> deliveries(Connection account, CrisisRequest request, PlanDraft draft) {
        TimeWindow window = request.posts() instanceof PostSelection.OfCampaign campaign
                ? campaign.window()
                : ((PostSelection.PublishedWithin) request.posts()).window();
        List<OutboxEntry> entries = outbox.createdIn(account.id(), window, MOST_DELIVERIES + 1);
        if (entries.size() > MOST_DELIVERIES) {
            request.actions()
                    .forEach(action -> draft.none(
                            account,
                            action,
                            Optional.empty(),
                            CrisisOutcome.POSTPONED,
                            "more than " + MOST_DELIVERIES + " posts were published in that time",
                            Optional.of("ask for the rest with a window that begins after "
                                    + entries.get(MOST_DELIVERIES - 1)
                                            .delivery()
                                            .createdAt())));
        }
        return entries.stream()
                .limit(MOST_DELIVERIES)
                .map(OutboxEntry::delivery)
                .toList();
    }

    /** What may stand, or will, and has no id yet that it could be taken away by. */
    private static void tellOpen(Connection account, Delivery delivery, CrisisRequest request, PlanDraft draft) {
        Optional<String> advice = switch (delivery.state()) {
            case PUBLISHED, PARTLY_PUBLISHED, REJECTED -> Optional.empty();
            case SCHEDULED_ON_NETWORK ->
                Optional.of("it waits on the network: take it back with publishing().cancelOnNetwork");
            case PUBLISHING, PENDING, UNKNOWN -> Optional.of("settle it with publishing().settle, then plan again");
        };
        if (advice.isEmpty()) {
            return;
        }
        request.actions()
                .forEach(action -> draft.none(
                        account,
                        action,
                        Optional.empty(),
                        CrisisOutcome.UNKNOWN,
                        "the delivery " + delivery.id() + " is " + delivery.state()
                                + ", its post has no id that is known",
                        advice));
    }
}
