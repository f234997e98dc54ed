package io.smm.chaos.simulation;

import io.smm.account.TenantId;
import io.smm.chaos.Profile;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.post.plan.Actor;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PlanStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a history came to, held against what really stands.
 *
 * @param seed plays it again
 * @param posts how many were planned
 * @param published how many stand once, and are said to
 * @param unknown how many nobody can say anything of
 * @param steps how many things happened at which a process could end
 * @param taken the steps of planned posts that workers took
 * @param faults what is wrong, in words; empty when all is well
 * @param diary what befell whom
 */
record History(
        long seed,
        int posts,
        int published,
        int unknown,
        int steps,
        Set<String> taken,
        List<String> faults,
        List<String> diary) {

    static History of(World world, int steps, List<String> diary) {
        List<String> faults = new ArrayList<>(world.faults());
        int published = 0;
        int unknown = 0;
        for (PlannedPost entry : world.planned()) {
            Optional<PlannedPost> found = world.find(entry);
            if (found.isEmpty()) {
                faults.add(entry.key().value() + " is lost");
                continue;
            }
            PlannedPost now = found.get();
            check(world, now, world.delivery(now).map(OutboxEntry::delivery), faults);
            published += now.state() == PlanState.PUBLISHED ? 1 : 0;
            unknown += now.state() == PlanState.UNKNOWN ? 1 : 0;
        }
        new FollowUpLaws(world, faults).check();
        world.directs().forEach(direct -> checkDirect(world, direct, faults));
        world.networks().forEach(network -> checkSendings(world, network, faults));
        return new History(
                world.seed(),
                world.planned().size(),
                published,
                unknown,
                steps,
                taken(world.plans()),
                List.copyOf(faults),
                List.copyOf(diary));
    }

    /** The steps that workers took, as the log has them. */
    private static Set<String> taken(PlanStore plans) {
        return plans.changes(Optional.empty(), 1_000).changes().stream()
                .filter(change -> change.from().isPresent()) // but what was restored
                .filter(change -> change.note().by().kind() == Actor.Kind.WORKER)
                .map(change -> change.from().orElseThrow() + " " + change.to())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void checkSendings(World world, SimNetwork network, List<String> faults) {
        network.texts().stream()
                .filter(text -> !text.startsWith("direct") && !world.people().mayStand(text) && !world.isRestored())
                .forEach(text -> faults.add("'" + text + "' stands, and nobody approved it"));
        Map<String, TenantId> whose = new HashMap<>();
        world.planned()
                .forEach(post -> Pieces.ofAll(post)
                        .forEach(text -> whose.put(text, post.connection().tenant())));
        world.directs()
                .forEach(direct -> Pieces.of(direct.post())
                        .forEach(text -> whose.put(text, direct.connection().tenant())));
        network.sendings().stream()
                .filter(sending -> !sending.text().startsWith(Crisis.STATEMENT)) // the pause is theirs
                .forEach(sending -> Optional.ofNullable(whose.get(sending.text()))
                        .filter(tenant -> !world.crisis().mayBegin(tenant, sending.at()))
                        .ifPresent(tenant -> faults.add("'" + sending.text() + "' was sent in a pause")));
    }

    /** What was published past the plan: its caller may have died, and somebody must have gone on with it. */
    private static void checkDirect(World world, Callers.Direct direct, List<String> faults) {
        String name = direct.key().value();
        Optional<OutboxEntry> entry = world.delivery(direct);
        SimNetwork network = world.network(direct.connection());
        long said = entry.map(OutboxEntry::delivery).map(History::said).orElse(0L);
        List<String> pieces = Pieces.of(direct.post());
        checkOrder(network, pieces, name, faults);
        for (int part = 0; part < pieces.size(); part++) {
            int standing = network.of(pieces.get(part)).size();
            if (standing > 1) {
                faults.add(name + ": part " + (part + 1) + " stands " + standing + " times");
            } else if (standing == 0 && part < said) {
                faults.add(name + ": part " + (part + 1) + " is said to stand, and does not");
            }
        }
        if (entry.flatMap(OutboxEntry::resumeAt).isPresent()) {
            faults.add(name + ": was left for ever");
        }
    }

    private static boolean wasGivenUp(World world, PlannedPost unknown) {
        return world.plans().history(unknown.id()).stream()
                .filter(change -> change.to() == PlanState.UNKNOWN)
                .anyMatch(change -> change.note().by().kind() != Actor.Kind.WORKER);
    }

    private static boolean wasHeldByAPause(World world, PlannedPost statement) {
        return world.plans().history(statement.id()).stream()
                .filter(change -> change.to() == PlanState.HELD)
                .anyMatch(change -> change.note().why().contains("pause"));
    }

    /** A comment answers its post, and a part the one before it: neither stands without that. */
    private static void checkOrder(SimNetwork network, List<String> pieces, String name, List<String> faults) {
        for (int piece = 1; piece < pieces.size(); piece++) {
            LongStream before = network.of(pieces.get(piece - 1)).stream().mapToLong(SimNetwork.Standing::from);
            long from = before.min().orElse(Long.MAX_VALUE);
            if (network.of(pieces.get(piece)).stream().anyMatch(post -> post.from() < from)) {
                faults.add(name + ": part " + (piece + 1) + " stands before what it belongs to");
            }
        }
    }

    private static long said(Delivery delivery) {
        return delivery.outcomes().stream()
                .filter(Outcome.Published.class::isInstance)
                .count();
    }

    static void check(World world, PlannedPost planned, Optional<Delivery> delivery, List<String> faults) {
        SimNetwork network = world.network(planned.connection());
        // What was sent after the backup was made, the restored stores cannot know: a person has to look.
        boolean forgotten = world.isRestored() && planned.state() == PlanState.HELD;
        String name = planned.key().value() + " (" + planned.state() + ")";
        List<String> pieces = Pieces.of(planned.post());
        int parts = pieces.size();
        checkOrder(network, pieces, name, faults);
        long said = delivery.map(History::said).orElse(0L);
        boolean doubt = delivery.flatMap(Delivery::lastOutcome)
                .filter(Outcome.Unknown.class::isInstance)
                .isPresent();
        for (int part = 0; part < parts; part++) {
            int standing = network.of(pieces.get(part)).size();
            if (standing > 1) {
                faults.add(name + ": part " + (part + 1) + " stands " + standing + " times");
            } else if (standing == 0 && part < said) {
                faults.add(name + ": part " + (part + 1) + " is said to stand, and does not");
            } else if (standing == 1
                    && part >= said
                    && !(doubt && (part == said || world.isRestored()))
                    && !forgotten) {
                faults.add(name + ": part " + (part + 1) + " stands, and nobody knows");
            }
        }
        if (planned.statementFor().isPresent() && wasHeldByAPause(world, planned)) {
            faults.add(name + ": was held by its own pause");
        }
        switch (planned.state()) {
            case PUBLISHED -> {
                if (said != parts) {
                    faults.add(name + ": " + said + " of " + parts + " parts were published");
                }
            }
            case UNKNOWN -> {
                // A handle that was staged after the backup is lost with everything else.
                boolean handleLost = world.isRestored() && network.profile() == Profile.STAGED_HANDLE;
                // Where only sending again would tell, nobody finds out of what somebody gave up.
                boolean unasked = network.profile() == Profile.NATIVE_KEY && wasGivenUp(world, planned);
                if (network.profile() != Profile.NOTHING && !handleLost && !unasked) {
                    faults.add(name + ": unknown, though the network lets it be settled");
                }
            }
            case CANCELLED, MISSED, DRAFT, IN_REVIEW, APPROVED -> {
                if (said != 0) { // begun it may be, when a pause stopped it before anything stood
                    faults.add(name + ": a part of it stands");
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
