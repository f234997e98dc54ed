package io.smm.chaos.simulation;

import io.smm.chaos.Profile;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a history came to, held against what really stands.
 *
 * @param seed plays it again
 * @param posts how many were planned
 * @param published how many stand once, and are said to
 * @param unknown how many nobody can say anything of
 * @param steps how many things happened at which a process could end
 * @param faults what is wrong, in words; empty when all is well
 * @param diary what befell whom
 */
record History(long seed, int posts, int published, int unknown, int steps, List<String> faults, List<String> diary) {

    static History of(
            long seed,
            SimNetwork network,
            People people,
            Map<String, PlannedPost> planned,
            PlanStore plans,
            OutboxStore outbox,
            int steps,
            List<String> diary) {
        List<String> faults = new ArrayList<>();
        int published = 0;
        int unknown = 0;
        for (PlannedPost entry : planned.values()) {
            Optional<PlannedPost> found = plans.find(entry.id()).map(PlanEntry::planned);
            if (found.isEmpty()) {
                faults.add(entry.key().value() + " is lost");
                continue;
            }
            PlannedPost now = found.get();
            Optional<Delivery> delivery =
                    outbox.findByKey(now.connection().id(), now.key()).map(OutboxEntry::delivery);
            check(network, now, delivery, faults);
            published += now.state() == PlanState.PUBLISHED ? 1 : 0;
            unknown += now.state() == PlanState.UNKNOWN ? 1 : 0;
        }
        network.texts().stream()
                .filter(text -> !people.mayStand(text))
                .forEach(text -> faults.add("'" + text + "' stands, and nobody approved it"));
        return new History(seed, planned.size(), published, unknown, steps, List.copyOf(faults), List.copyOf(diary));
    }

    private static void check(
            SimNetwork network, PlannedPost planned, Optional<Delivery> delivery, List<String> faults) {
        String name = planned.key().value() + " (" + planned.state() + ")";
        int parts = planned.post().parts().size();
        long said = delivery.stream()
                .flatMap(known -> known.outcomes().stream())
                .filter(Outcome.Published.class::isInstance)
                .count();
        boolean doubt = delivery.flatMap(Delivery::lastOutcome)
                .filter(Outcome.Unknown.class::isInstance)
                .isPresent();
        for (int part = 0; part < parts; part++) {
            int standing =
                    network.of(planned.post().parts().get(part).text().text()).size();
            if (standing > 1) {
                faults.add(name + ": part " + (part + 1) + " stands " + standing + " times");
            } else if (standing == 0 && part < said) {
                faults.add(name + ": part " + (part + 1) + " is said to stand, and does not");
            } else if (standing == 1 && part >= said && !(doubt && part == said)) {
                faults.add(name + ": part " + (part + 1) + " stands, and nobody knows");
            }
        }
        switch (planned.state()) {
            case PUBLISHED -> {
                if (said != parts) {
                    faults.add(name + ": " + said + " of " + parts + " parts were published");
                }
            }
            case UNKNOWN -> {
                if (network.profile() != Profile.NOTHING) {
                    faults.add(name + ": unknown, though the network lets it be settled");
                }
            }
            case CANCELLED, MISSED, DRAFT, IN_REVIEW, APPROVED -> {
                if (delivery.isPresent()) {
                    faults.add(name + ": was begun");
                }
            }
            case FAILED -> {
                if (said != 0) {
                    faults.add(name + ": " + said + " of " + parts + " parts stand");
                }
            }
            case PARTLY_PUBLISHED -> {
                if (said == 0 || said == parts) {
                    faults.add(name + ": " + said + " of " + parts + " parts stand");
                }
            }
            case HELD -> {}
            default ->
                faults.add(name + ": never came to an end, " + planned.note().orElse(""));
        }
    }
}
