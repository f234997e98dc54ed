package io.smm.chaos.node;

import io.smm.Smm;
import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import io.smm.chaos.network.LiarFactory;
import io.smm.core.SmmBuilder;
import io.smm.post.plan.PlanWorker;
import io.smm.post.plan.WorkerOptions;
import io.smm.spi.HttpOptions;
import java.io.IOException;
import java.time.Duration;

/** One process of a backend service that does nothing but publish what is due. Says that it is ready, and ends with its standard input. */
public final class Node {

    /** How long it works on one post before it lets go. */
    public static final Duration PATIENCE = Duration.ofSeconds(12);

    /** What its leases hold beyond its calls. */
    public static final Duration MARGIN = Duration.ofSeconds(2);

    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private Node() {}

    /**
     * Publishes until standard input ends.
     *
     * @param args the database's address, the node's name, how many posts it publishes at once, what is broken
     * @throws IOException when standard input fails
     */
    public static void main(String[] args) throws IOException {
        try (NodeStores database = NodeStores.open(args[0]);
                Smm smm = smm(database, Broken.valueOf(args[3]), Profile.CALL_TIMEOUT);
                PlanWorker worker = smm.planning()
                        .startWorker(WorkerOptions.defaults()
                                .named(args[1])
                                .withThreads(Integer.parseInt(args[2]))
                                .waiting(Duration.ofMillis(50), LONGEST_WAIT)
                                .withPatience(PATIENCE))) {
            System.out.println("ready " + worker.health().state());
            while (System.in.read() >= 0) {
                // What is said does not matter, only that somebody still holds the line.
            }
        }
    }

    /** The SDK as all processes of a run use it, but for how long a call may take. */
    public static Smm smm(NodeStores database, Broken broken, Duration callTimeout) {
        SmmBuilder builder = SmmBuilder.create()
                .stores(database.stores())
                .outboxStore(broken.outbox(database.stores().outboxStore().orElseThrow()))
                .leaseMargin(MARGIN)
                .http(HttpOptions.builder().callTimeout(callTimeout).build());
        for (Profile profile : Profile.values()) {
            builder.register(new LiarFactory(profile, broken));
        }
        return builder.build();
    }
}
