package io.smm.chaos.simulation;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.SmmException;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Processes that publish past the plan, and may die over it; they never ask again. */
final class Callers {

    /** A post that somebody asked to be published at once. */
    record Direct(Connection connection, RequestKey key, Post post) {}

    static final String NAME = "caller";

    private final World world;
    private final List<Direct> directs = new ArrayList<>();

    Callers(World world) {
        this.world = world;
    }

    List<Direct> directs() {
        return List.copyOf(directs);
    }

    void start(Actors actors, long moment, int number, Connection connection) {
        String name = NAME + "-" + number;
        Direct direct =
                new Direct(connection, new RequestKey(name), world.wishes().post("direct-" + number));
        directs.add(direct);
        actors.start(name, moment, () -> {
            world.rest(Duration.ofMinutes(30));
            Smm smm = world.process(name);
            try {
                smm.publishing()
                        .publish(PublishRequest.of(direct.connection(), direct.post())
                                .withKey(direct.key()));
            } catch (SmmException told) {
                world.note(name + " was told: " + told.details().message());
            }
            smm.close();
        });
    }
}
