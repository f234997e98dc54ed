package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.MemoryReporting;
import io.smm.adapter.memory.internal.sim.Measure;
import java.util.Optional;

/** The numbers that the network reports: of what was done by hand, and of what the population did by itself. */
final class Numbers {

    private Numbers() {}

    static Server.Counts of(World world, StoredPost post) {
        MemoryReporting reporting = world.settings().reporting();
        Optional<CrowdLink.Reported> people = world.crowd()
                .flatMap(crowd -> crowd.reported(
                        post.post().ref(), world.settings().clock().instant()));
        long written = people.map(CrowdLink.Reported::written).orElse(0);
        return new Server.Counts(
                reporting.rounded(post.displays().size()
                        + people.map(CrowdLink.Reported::displays).orElse(0L)),
                reporting.rounded(post.views().size() + measured(people, Measure.VIEWS)),
                reporting.rounded(post.displays().stream().distinct().count()
                        + people.map(CrowdLink.Reported::reached).orElse(0L)),
                reporting.rounded(post.likes().size() + measured(people, Measure.LIKES)),
                reporting.rounded(world.posts().below(post).size() - written + measured(people, Measure.COMMENTS)),
                reporting.rounded(post.shares().size() + measured(people, Measure.SHARES)),
                reporting.rounded(post.quotes().size()));
    }

    static long followers(World world, Person person) {
        return person.followers().size()
                + world.crowd()
                        .map(crowd -> (long) crowd.followers(person.handle()))
                        .orElse(0L);
    }

    private static long measured(Optional<CrowdLink.Reported> people, Measure measure) {
        return people.map(counts -> counts.of(measure)).orElse(0L);
    }
}
