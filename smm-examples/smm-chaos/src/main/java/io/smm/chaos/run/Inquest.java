package io.smm.chaos.run;

import io.smm.Smm;
import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import io.smm.chaos.node.Node;
import io.smm.chaos.node.NodeStores;
import io.smm.chaos.run.Tally.Figure;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds what the SDK says of each post against what stands, and tells all that is known of each one that is wrong. */
final class Inquest {

    private record Event(Instant at, String what) {}

    private final String database;
    private final Witness witness;
    private final List<Incident> incidents;
    private final boolean cutShort;
    private final Consumer<String> say;
    private final Tally tally = new Tally();
    private int told;

    /**
     * An inquest into one run.
     *
     * @param cutShort whether the run was ended before all posts had come to an end
     */
    Inquest(String database, Witness witness, List<Incident> incidents, boolean cutShort, Consumer<String> say) {
        this.database = database;
        this.witness = witness;
        this.incidents = incidents;
        this.cutShort = cutShort;
        this.say = say;
    }

    Tally hold(List<Calendar.Planned> planned) {
        try (NodeStores stores = NodeStores.open(database);
                Smm smm = Node.smm(stores, Broken.NOTHING, Calendar.UNHURRIED)) {
            for (Calendar.Planned one : planned) {
                tally.count(one.profile(), Figure.PLANNED);
                Optional<PlannedPost> post = smm.planning().find(one.id());
                if (post.isEmpty()) {
                    tally.count(one.profile(), Figure.LOST);
                    say.accept("lost: " + one.id() + " \"" + one.text() + "\" is on no plan");
                    continue;
                }
                judge(smm, one, post.get(), entry(stores, post.get()));
            }
        }
        return tally;
    }

    private void judge(Smm smm, Calendar.Planned planned, PlannedPost post, Optional<OutboxEntry> entry) {
        Profile profile = planned.profile();
        boolean undecidable =
                profile == Profile.NOTHING && (witness.untold(planned.text()) || wasDisturbed(entry, incidents));
        if (undecidable) {
            tally.count(profile, Figure.UNDECIDABLE);
        }
        Figure verdict = verdict(post.state(), witness.standing(planned.text()).size());
        tally.count(profile, verdict);
        if (verdict == Figure.LOST || verdict == Figure.TWICE || verdict == Figure.UNKNOWN && !undecidable) {
            if (cutShort && told++ > 0) {
                return; // one example of what was broken on purpose
            }
            tell(smm, verdict, planned, post, entry);
        } else if (verdict == Figure.REFUSED) {
            say.accept("refused: " + planned.id() + " \"" + planned.text() + "\" on " + Tally.name(profile) + " is "
                    + post.state() + ": " + post.note().orElse(""));
        }
    }

    private Figure verdict(PlanState state, int standing) {
        if (standing > 1) {
            return Figure.TWICE;
        }
        if (state == PlanState.UNKNOWN) {
            return Figure.UNKNOWN;
        }
        if (!Calendar.isOver(state)) {
            return cutShort ? Figure.OPEN : Figure.LOST;
        }
        boolean saidToStand = state == PlanState.PUBLISHED;
        if (saidToStand != (standing == 1)) {
            return Figure.LOST;
        }
        return saidToStand ? Figure.PUBLISHED : Figure.REFUSED;
    }

    /** All that happened to one post, in order: on the plan, at the server, and to the processes meanwhile. */
    private void tell(
            Smm smm, Figure verdict, Calendar.Planned planned, PlannedPost post, Optional<OutboxEntry> entry) {
        List<Event> events = new ArrayList<>();
        smm.planning()
                .history(planned.id())
                .forEach(change -> events.add(new Event(
                        change.note().at(),
                        "plan: " + change.to() + " by " + change.note().by() + ": "
                                + change.note().why())));
        witness.sendings(planned.text())
                .forEach(sending -> events.add(new Event(sending.at(), "network: sent to it, " + sending.fate())));
        witness.standing(planned.text())
                .forEach(appearance -> events.add(new Event(
                        appearance.at(), "network: stands on " + appearance.account() + " as " + appearance.id())));
        Instant first = planned.at();
        Instant last =
                events.stream().map(Event::at).max(Comparator.naturalOrder()).orElse(first);
        incidents.stream()
                .filter(incident -> incident.touches(first, last))
                .forEach(incident -> events.add(new Event(
                        incident.from(),
                        "node-" + (incident.node() + 1) + ": " + Tally.name(incident.kind()) + " until "
                                + incident.to())));
        events.sort(Comparator.comparing(Event::at));
        say.accept(Tally.name(verdict) + ": " + planned.id() + " \"" + planned.text() + "\" on "
                + Tally.name(planned.profile()) + ", planned for " + planned.at() + ", is " + post.state()
                + post.note().map(note -> " (" + note + ")").orElse(""));
        entry.ifPresent(found -> say.accept("  outbox: " + found.delivery().id() + ", attempts " + found.attempts()
                + ", attempt open since "
                + found.effectSince().map(Instant::toString).orElse("none") + ", outcomes "
                + found.delivery().outcomes()));
        events.forEach(event -> say.accept("  " + event.at() + " " + event.what()));
    }

    private static Optional<OutboxEntry> entry(NodeStores stores, PlannedPost post) {
        return stores.stores()
                .outboxStore()
                .orElseThrow()
                .findByKey(post.connection().id(), post.key());
    }

    /** Whether a process was gone when the answer to the last sending could have come. */
    private static boolean wasDisturbed(Optional<OutboxEntry> entry, List<Incident> incidents) {
        return entry.flatMap(OutboxEntry::effectSince)
                .filter(since -> incidents.stream()
                        .anyMatch(incident -> incident.touches(since, since.plus(Profile.CALL_TIMEOUT))))
                .isPresent();
    }
}
