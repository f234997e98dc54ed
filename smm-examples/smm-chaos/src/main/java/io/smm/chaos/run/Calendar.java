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
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.ScheduleRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What is planned. Opens the database for each look, and closes it again. */
final class Calendar {

    /** A post as it was planned; its text is found on one network alone. */
    record Planned(PlanId id, Profile profile, String text, Instant at) {}

    /** How many accounts each network has; posts of one account wait for each other. */
    private static final int ACCOUNTS = 12;

    /** Planning is not what is measured: however slow the machine, it must come to its end. */
    static final Duration UNHURRIED = Duration.ofSeconds(60);

    private final String database;
    private final List<Profile> profiles;
    private final Clock clock;
    private final List<Planned> planned = new ArrayList<>();

    Calendar(String database, List<Profile> profiles, Clock clock) {
        this.database = database;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Plans posts, spread over all networks and accounts and over a time. */
    void plan(int count, URI server, Instant from, Duration span, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        try (NodeStores stores = NodeStores.open(database);
                Smm smm = Node.smm(stores, Broken.NOTHING, UNHURRIED)) {
            List<Connection> connections = new ArrayList<>();
            for (int account = 0; account < ACCOUNTS; account++) {
                for (Profile profile : profiles) {
                    connections.add(connect(smm, server, profile.network(), "account-" + account));
                }
            }
            for (int i = 0; i < count; i++) {
                Connection connection = connections.get(i % connections.size());
                Instant wanted = from.plusMillis(random.nextLong(span.toMillis()));
                Instant soonest = clock.instant().plusSeconds(5);
                Instant at = wanted.isAfter(soonest) ? wanted : soonest;
                PlanId id = smm.planning()
                        .schedule(ScheduleRequest.of(connection, Post.of("post " + i), at, new RequestKey("key-" + i)))
                        .id();
                planned.add(new Planned(id, profiles.get(i % profiles.size()), "post " + i, at));
            }
        }
    }

    List<Planned> planned() {
        return List.copyOf(planned);
    }

    /** How many have not come to an end. */
    int open() {
        try (NodeStores stores = NodeStores.open(database);
                Smm smm = Node.smm(stores, Broken.NOTHING, UNHURRIED)) {
            return (int) planned.stream()
                    .filter(one -> smm.planning()
                            .find(one.id())
                            .map(post -> !isOver(post.state()))
                            .orElse(false))
                    .count();
        }
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

    static boolean isOver(PlanState state) {
        return switch (state) {
            case PUBLISHED, PARTLY_PUBLISHED, FAILED, UNKNOWN, MISSED, CANCELLED, HELD -> true;
            default -> false;
        };
    }
}
