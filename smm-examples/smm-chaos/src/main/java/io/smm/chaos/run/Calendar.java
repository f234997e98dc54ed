package io.smm.chaos.run;

import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import io.smm.chaos.node.Node;
import io.smm.chaos.node.NodeStores;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.OutboxEntry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** What is planned, and what became of it by what the SDK says. Opens the database for each look, and closes it again. */
final class Calendar {

    /** How many accounts each network has; posts of one account wait for each other. */
    private static final int ACCOUNTS = 12;

    /** Planning is not what is measured: however slow the machine, it must come to its end. */
    private static final Duration UNHURRIED = Duration.ofSeconds(60);

    private static final List<Profile> PROFILES = List.of(Profile.values());

    private final String database;
    private final Clock clock;
    private final List<PlanId> ids = new ArrayList<>();

    Calendar(String database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Plans posts, spread over all networks and accounts and over a time. */
    void plan(int count, URI server, Instant from, Duration span, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        try (NodeStores stores = NodeStores.open(database);
                Smm smm = Node.smm(stores, Broken.NOTHING, UNHURRIED)) {
            List<Connection> connections = new ArrayList<>();
            for (int account = 0; account < ACCOUNTS; account++) {
                for (Profile profile : PROFILES) {
                    connections.add(connect(smm, server, profile.network(), "account-" + account));
                }
            }
            for (int i = 0; i < count; i++) {
                Connection connection = connections.get(i % connections.size());
                Instant wanted = from.plusMillis(random.nextLong(span.toMillis()));
                Instant soonest = clock.instant().plusSeconds(5);
                Instant at = wanted.isAfter(soonest) ? wanted : soonest;
                ids.add(smm.planning()
                        .schedule(ScheduleRequest.of(connection, Post.of("post " + i), at, new RequestKey("key-" + i)))
                        .id());
            }
        }
    }

    /** How many have not come to an end. */
    int open() {
        try (NodeStores stores = NodeStores.open(database);
                Smm smm = Node.smm(stores, Broken.NOTHING, UNHURRIED)) {
            return (int) ids.stream()
                    .filter(id -> smm.planning()
                            .find(id)
                            .map(post -> !isOver(post.state()))
                            .orElse(false))
                    .count();
        }
    }

    /** Holds what the SDK says against what stands. */
    Tally tally(Map<String, Integer> standing, Map<String, Integer> untold, List<Nodes.Absence> absences) {
        Tally tally = new Tally();
        try (NodeStores stores = NodeStores.open(database);
                Smm smm = Node.smm(stores, Broken.NOTHING, UNHURRIED)) {
            for (int i = 0; i < ids.size(); i++) {
                String text = "post " + i;
                Profile profile = PROFILES.get(i % PROFILES.size());
                tally.count(profile, Tally.Figure.PLANNED);
                Optional<PlannedPost> found = smm.planning().find(ids.get(i));
                if (found.isEmpty()) {
                    tally.count(profile, Tally.Figure.LOST);
                    System.out.println(text + " is on no plan");
                    continue;
                }
                PlannedPost post = found.get();
                Optional<OutboxEntry> entry = stores.stores()
                        .outboxStore()
                        .orElseThrow()
                        .findByKey(post.connection().id(), post.key());
                boolean undecidable = profile == Profile.NOTHING
                        && (untold.getOrDefault(text, 0) > 0 || wasDisturbed(entry, absences));
                if (undecidable) {
                    tally.count(profile, Tally.Figure.UNDECIDABLE);
                } else if (post.state() == PlanState.UNKNOWN) {
                    System.out.println(text + " is unknown without a reason: "
                            + entry.map(OutboxEntry::delivery).map(Delivery::outcomes));
                }
                count(tally, profile, post, entry.map(OutboxEntry::delivery), standing.getOrDefault(text, 0));
            }
        }
        return tally;
    }

    private static void count(
            Tally tally, Profile profile, PlannedPost post, Optional<Delivery> delivery, int standing) {
        String what = post.post().parts().get(0).text().text() + " on " + profile + " is " + post.state() + ", stands "
                + standing + " times, " + post.note().orElse("") + " "
                + delivery.map(Delivery::outcomes).orElse(List.<Outcome>of());
        if (standing > 1) {
            tally.count(profile, Tally.Figure.TWICE);
            System.out.println(what);
        } else if (post.state() == PlanState.PUBLISHED && standing == 1) {
            tally.count(profile, Tally.Figure.PUBLISHED);
        } else if (post.state() == PlanState.UNKNOWN) {
            tally.count(profile, Tally.Figure.UNKNOWN);
        } else if (isOver(post.state()) && post.state() != PlanState.PUBLISHED && standing == 0) {
            tally.count(profile, Tally.Figure.REFUSED);
            System.out.println(what);
        } else {
            tally.count(profile, Tally.Figure.LOST);
            System.out.println(what);
        }
    }

    /** Whether a process was gone when the answer to the last sending could have come. */
    private static boolean wasDisturbed(Optional<OutboxEntry> entry, List<Nodes.Absence> absences) {
        return entry.flatMap(OutboxEntry::effectSince)
                .filter(since ->
                        absences.stream().anyMatch(absence -> absence.touches(since, since.plus(Profile.CALL_TIMEOUT))))
                .isPresent();
    }

    private static Connection connect(Smm smm, URI server, Network network, String account) {
        return smm.accounts()
                .connect(new ConnectionRequest(
                        new TenantId("tenant-" + account.hashCode() % 3),
                        new AppId("app"),
                        network,
                        server,
                        new AppPassword(account, Secret.of("no-secret"))));
    }

    private static boolean isOver(PlanState state) {
        return switch (state) {
            case PUBLISHED, PARTLY_PUBLISHED, FAILED, UNKNOWN, MISSED, CANCELLED, HELD -> true;
            default -> false;
        };
    }
}
