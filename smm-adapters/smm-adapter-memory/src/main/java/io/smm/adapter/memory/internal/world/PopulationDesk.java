package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.Scenario;
import io.smm.adapter.memory.internal.sim.Crowd;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What is asked of the population and arranged for it. Thread-safe. */
public final class PopulationDesk {

    private final World world;

    PopulationDesk(World world) {
        this.world = world;
    }

    /**
     * Asks the population something.
     *
     * @param question what
     * @param <T> the answer
     * @return the answer
     * @throws InvalidInputException when the network has no population
     */
    public <T> T asPeople(Function<Crowd, T> question) {
        return world.within(() -> question.apply(requireCrowd().crowd()));
    }

    /**
     * Asks the population something about a post.
     *
     * @param post the post
     * @param question what, of the people and the post's number among them
     * @param <T> the answer
     * @return the answer
     * @throws InvalidInputException when the population does not see the post
     */
    public <T> T aboutPost(PostRef post, BiFunction<Crowd, Integer, T> question) {
        return world.within(() -> requireCrowd()
                .about(post, number -> question.apply(requireCrowd().crowd(), number)));
    }

    /**
     * Lets a post go another way with the population from now on.
     *
     * @param post the post
     * @param scenario how
     */
    public void play(PostRef post, Scenario scenario) {
        aboutPost(post, (people, number) -> {
            people.change(number, scenario);
            return number;
        });
    }

    /**
     * Shows a post for money.
     *
     * @param post the post
     * @param showings how many showings
     * @param over over what time from now
     */
    public void promote(PostRef post, int showings, Duration over) {
        long now = world.settings().clock().millis();
        aboutPost(post, (people, number) -> {
            people.promote(number, showings, now, now + over.toMillis());
            return number;
        });
    }

    /** {@return how much that the population said or did is not written down, because the network was nearly full} */
    public long unwritten() {
        return world.within(() -> requireCrowd().unwritten());
    }

    private CrowdLink requireCrowd() {
        return world.crowd()
                .orElseThrow(() -> InvalidInputException.of(
                        "MemoryNetwork", "population", "there is none: give one to MemoryNetwork.Builder.population"));
    }
}
