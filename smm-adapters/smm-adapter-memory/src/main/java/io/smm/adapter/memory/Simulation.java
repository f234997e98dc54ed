package io.smm.adapter.memory;

import io.smm.adapter.memory.internal.world.World;
import io.smm.error.Faults;
import io.smm.post.PostRef;
import java.time.Duration;
import java.util.Map;

/**
 * What a test author arranges for the population of a {@link MemoryNetwork} and reads of it. The population sees what accounts
 * publish that it follows ({@link Population.Builder#followers}), replies excepted; it moves whenever the network is asked
 * anything, up to what the clock shows then, and in what steps the clock went there makes no difference. Thread-safe.
 *
 * <pre>{@code
 * network.simulation().play(post, Scenario.of(Appeal.viral()));
 * clock.advance(Duration.ofDays(2));
 * GroundTruth truth = network.simulation().truth(post);
 * }</pre>
 */
public final class Simulation {

    private final World world;

    Simulation(World world) {
        this.world = world;
    }

    /** {@return the population as it was at the start} */
    public Population population() {
        return world.population().asPeople(crowd -> crowd.population());
    }

    /**
     * Lets a post go another way than posts usually do, from now on. Whoever has it in their feed already may still see it.
     *
     * @param post the post
     * @param scenario how it goes; ages count from the post's publishing
     * @throws io.smm.error.InvalidInputException when the population does not see the post
     */
    public void play(PostRef post, Scenario scenario) {
        world.population().play(post, scenario);
    }

    /**
     * Shows a post for money to people of the population, whoever they follow, evenly over a time.
     *
     * @param post the post
     * @param showings how many showings, 1 to 10,000,000; somebody may get several
     * @param over the time, a millisecond to a year
     * @throws io.smm.error.InvalidInputException when the population does not see the post, or a number is out of range
     */
    public void promote(PostRef post, int showings, Duration over) {
        Faults.of("Simulation")
                .check(showings > 0 && showings <= 10_000_000, "showings", "must be 1 to 10,000,000, is " + showings)
                .check(
                        over.compareTo(Duration.ofMillis(1)) >= 0 && over.compareTo(Duration.ofDays(365)) <= 0,
                        "over",
                        "must be a millisecond to a year, is " + over)
                .raise();
        world.population().promote(post, showings, over);
    }

    /**
     * Reads what the population really did with a post until now.
     *
     * @param post the post; it may have been deleted meanwhile
     * @return the truth
     * @throws io.smm.error.InvalidInputException when the population does not see the post
     */
    public GroundTruth truth(PostRef post) {
        return world.population()
                .aboutPost(
                        post,
                        (crowd, number) -> new GroundTruth(
                                crowd.truth(number), world.settings().clock().instant()));
    }

    /**
     * Counts what is lost for want of room. When nine tenths of {@link MemoryNetwork.Builder#mostEntries} are taken, comments,
     * mentions, reviews and visits of the population are counted still, but not written down any more, and nothing fails.
     *
     * @return how many are not written down
     */
    public long unwritten() {
        return world.population().unwritten();
    }

    /**
     * Counts the people of the population who follow an account now; those who follow by hand are not among them.
     *
     * @param account its handle
     * @return how many
     */
    public int followers(String account) {
        return world.population().asPeople(crowd -> crowd.followers(account));
    }

    /**
     * Tells who follows an account now.
     *
     * @param account its handle
     * @param trait by what they shall be told apart
     * @return how many of each kind, in the population's order; empty when nobody of the population ever followed it
     */
    public Map<String, Long> followersBy(String account, PersonTrait trait) {
        return world.population().asPeople(crowd -> crowd.followersBy(account, trait));
    }

    /**
     * Tells to whom a post was shown until now.
     *
     * @param post the post
     * @param trait by what they shall be told apart
     * @return how many of each kind, in the population's order
     * @throws io.smm.error.InvalidInputException when the population does not see the post
     */
    public Map<String, Long> reachedBy(PostRef post, PersonTrait trait) {
        return world.population().aboutPost(post, (crowd, number) -> crowd.reachedBy(number, trait));
    }

    /**
     * Tells to whom a post was shown until now, person by person: the truth behind every reach over several posts.
     *
     * @param post the post
     * @return the people's numbers, from 0 to the population's size, each once, ascending; a new array
     * @throws io.smm.error.InvalidInputException when the population does not see the post
     */
    public int[] reached(PostRef post) {
        return world.population().aboutPost(post, (crowd, number) -> crowd.reached(number));
    }

    /**
     * Tells who of the population follows an account now, person by person.
     *
     * @param account its handle
     * @return the people's numbers, from 0 to the population's size, each once, ascending; a new array
     */
    public int[] followerNumbers(String account) {
        return world.population().asPeople(crowd -> crowd.followerNumbers(account));
    }
}
