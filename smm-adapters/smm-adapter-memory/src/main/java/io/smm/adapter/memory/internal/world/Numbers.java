package io.smm.adapter.memory.internal.world;

import io.smm.TimeWindow;
import io.smm.adapter.memory.MemoryReporting;
import io.smm.adapter.memory.internal.sim.Blur;
import io.smm.adapter.memory.internal.sim.Measure;
import java.util.Optional;

/** The numbers that the network reports: of what was done by hand, and of what the population did by itself. */
final class Numbers {

    private Numbers() {}

    static Server.Counts of(World world, StoredPost post) {
        Optional<CrowdLink.Reported> people = world.crowd()
                .flatMap(crowd -> crowd.reported(
                        post.post().ref(), world.settings().clock().instant()));
        long written = people.map(CrowdLink.Reported::written).orElse(0);
        Told told = new Told(world.settings().reporting(), post.post().ref().id());
        return new Server.Counts(
                told.number(
                        "displays",
                        post.displays().size()
                                + people.map(CrowdLink.Reported::displays).orElse(0L)),
                told.number("views", post.views().size() + measured(people, Measure.VIEWS)),
                told.number(
                        "people_reached",
                        post.displays().stream().distinct().count()
                                + people.map(CrowdLink.Reported::reached).orElse(0L)),
                told.number("likes", post.likes().size() + measured(people, Measure.LIKES)),
                told.number(
                        "comments", world.posts().below(post).size() - written + measured(people, Measure.COMMENTS)),
                told.number("shares", post.shares().size() + measured(people, Measure.SHARES)),
                told.number("quotes", post.quotes().size()),
                told.number("saves", measured(people, Measure.SAVES)),
                told.number(
                        "link_clicks",
                        world.chronicle().of(post, Act.CLICK).count() + measured(people, Measure.CLICKS)));
    }

    /** How a count of one step of something is told. */
    static long told(World world, String of, TimeWindow step, String name, long count) {
        return new Told(world.settings().reporting(), of + " from " + step.from()).number(name, count);
    }

    /**
     * How counts of a post are told.
     *
     * @param reporting by which rules
     * @param post the post's id
     */
    private record Told(MemoryReporting reporting, String post) {

        long number(String name, long count) {
            double off = reporting.blur() * (2 * Blur.of(post, name, count) - 1);
            long blurred = reporting.blur() == 0 ? count : Math.round(count * (1 + off));
            int multiple = reporting.roundedTo();
            return multiple == 1 ? blurred : (blurred + multiple / 2) / multiple * multiple;
        }
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
