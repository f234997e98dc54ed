package io.smm.core.internal.insight;

import io.smm.Capability;
import io.smm.Cursor;
import io.smm.Support;
import io.smm.core.internal.Registry;
import io.smm.error.InvalidInputException;
import io.smm.insight.CollectionTask;
import io.smm.post.Delivery;
import io.smm.post.Publication;
import io.smm.post.Surface;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.CursorStore;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Goes along the log of planning's changes, and finds what was published. */
public final class PublishedPosts {

    private static final String KEY = "collector:";

    private static final int MOST_CHARACTERS = 100;

    private static final int A_PAGE = 500;

    /** A part of a thread stands already while the rest waits. */
    private static final Set<PlanState> SOMETHING_STANDS = Set.of(PlanState.PUBLISHED, PlanState.PARTLY_PUBLISHED);

    private final Registry registry;
    private final PlanStore plans;
    private final OutboxStore outbox;
    private final CursorStore cursors;

    /**
     * Makes it.
     *
     * @param registry the adapters
     * @param plans the plan and its log
     * @param outbox where deliveries are kept
     * @param cursors where it is kept how far somebody has read
     */
    public PublishedPosts(Registry registry, PlanStore plans, OutboxStore outbox, CursorStore cursors) {
        this.registry = registry;
        this.plans = plans;
        this.outbox = outbox;
        this.cursors = cursors;
    }

    /** A story is gone after a day, and its numbers with it. */
    static boolean isStory(Delivery delivery, Publication publication) {
        return publication
                .surface()
                .or(() -> delivery.post().surface())
                .filter(Surface.STORY::equals)
                .isPresent();
    }

    /** The place is stored after what was found before it: whoever ends in between finds it again, which changes nothing. */
    List<CollectionTask> since(String name, BiFunction<Delivery, Publication, CollectionTask> watch) {
        if (name.isBlank() || name.length() > MOST_CHARACTERS) {
            throw InvalidInputException.of(
                    "InsightCollector", "name", "must have 1 to " + MOST_CHARACTERS + " characters");
        }
        List<CollectionTask> watched = new ArrayList<>();
        while (true) {
            Optional<CursorStore.Stored> stored = cursors.find(KEY + name);
            Optional<Cursor> after = stored.map(place -> new Cursor(place.value()));
            PlanChanges changes = plans.changes(after, A_PAGE);
            changes.changes().stream()
                    .filter(change -> SOMETHING_STANDS.contains(change.to()))
                    .flatMap(change -> delivery(change).stream())
                    .filter(this::tellsOfPosts)
                    .forEach(delivery ->
                            delivery.publications().forEach(one -> watched.add(watch.apply(delivery, one))));
            Optional<Cursor> upTo =
                    changes.upTo().filter(place -> !Optional.of(place).equals(after));
            if (upTo.isEmpty()) {
                return watched;
            }
            long version = stored.map(CursorStore.Stored::version).orElse(0L);
            cursors.replace(
                    KEY + name, version, upTo.get().value()); // another node may be further: then its place stands
            if (changes.changes().size() < A_PAGE) {
                return watched;
            }
        }
    }

    private Optional<Delivery> delivery(PlanChange change) {
        return plans.find(change.post())
                .map(PlanEntry::planned)
                .flatMap(PlannedPost::delivery)
                .flatMap(outbox::find)
                .map(OutboxEntry::delivery);
    }

    private boolean tellsOfPosts(Delivery delivery) {
        return registry.networks().contains(delivery.connection().network())
                && registry.require(delivery.connection().network())
                                .capabilities()
                                .of(Capability.POST_INSIGHTS)
                                .support()
                        != Support.NO
                && registry.require(delivery.connection().network())
                        .insightReader()
                        .isPresent();
    }
}
