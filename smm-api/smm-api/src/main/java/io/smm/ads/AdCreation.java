package io.smm.ads;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far the creation of a plan came: one item for each thing in it. A part may stand and the rest not; the same plan with
 * the same key goes on from there. Safe to store.
 *
 * @param items in the order of the plan, the campaign first; at least one
 */
public record AdCreation(List<Item> items) {

    /**
     * One thing of the plan.
     *
     * @param path where it is in the plan: {@code campaign}, {@code adSets[0]}, {@code adSets[0].ads[1]}
     * @param level what it is
     * @param outcome what became of it
     */
    public record Item(String path, AdLevel level, CreationOutcome outcome) {
        /**
         * Checks that no component is null.
         *
         * @param path where it is in the plan: {@code campaign}, {@code adSets[0]}, {@code adSets[0].ads[1]}
         * @param level what it is
         * @param outcome what became of it
         */
        public Item {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * Copies the items.
     *
     * @param items in the order of the plan, the campaign first
     */
    public AdCreation {
        items = List.copyOf(items);
    }

    /** {@return whether everything in the plan stands} */
    public boolean complete() {
        return items.stream().allMatch(item -> item.outcome().id().isPresent());
    }

    /** {@return what does not stand, or is not known to} */
    public List<Item> missing() {
        return items.stream().filter(item -> item.outcome().id().isEmpty()).toList();
    }

    /** {@return the campaign; empty when it is not known to stand} */
    public Optional<AdCampaignId> campaign() {
        return items.stream()
                .flatMap(item -> item.outcome().id().stream())
                .filter(AdCampaignId.class::isInstance)
                .map(AdCampaignId.class::cast)
                .findFirst();
    }

    /** {@return the ad sets that stand, in the order of the plan} */
    public List<AdSetId> adSets() {
        return items.stream()
                .flatMap(item -> item.outcome().id().stream())
                .filter(AdSetId.class::isInstance)
                .map(AdSetId.class::cast)
                .toList();
    }

    /** {@return the ads that stand, in the order of the plan} */
    public List<AdId> ads() {
        return items.stream()
                .flatMap(item -> item.outcome().id().stream())
                .filter(AdId.class::isInstance)
                .map(AdId.class::cast)
                .toList();
    }

    /** {@return when asking again can decide what is unknown; empty when nothing is, or when it never can be decided} */
    public Optional<Instant> askAgainAt() {
        return items.stream()
                .map(Item::outcome)
                .filter(CreationOutcome.Unknown.class::isInstance)
                .flatMap(unknown -> ((CreationOutcome.Unknown) unknown).askAgainAt().stream())
                .max(Instant::compareTo);
    }
}
