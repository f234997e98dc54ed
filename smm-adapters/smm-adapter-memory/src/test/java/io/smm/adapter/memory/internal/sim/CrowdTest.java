package io.smm.adapter.memory.internal.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.memory.Appeal;
import io.smm.adapter.memory.PersonTrait;
import io.smm.adapter.memory.Population;
import io.smm.adapter.memory.Scenario;
import io.smm.error.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The parts of the population's engine, each against what can be said of it without it. */
class CrowdTest {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private static final Population POPULATION = Population.of(5_000)
            .seed(3)
            .followers("bakery", 1_000)
            .followers("butcher", 5_000)
            .usually(Scenario.of(Appeal.viral()))
            .build();

    @Test
    void everybodyFollowsAboutAsManyAndAFewAreFollowedByVeryMany() {
        FollowGraph graph = new FollowGraph(POPULATION);
        int[] follows = new int[5_000];
        for (int person = 0; person < 5_000; person++) {
            Set<Integer> followers = new HashSet<>();
            for (int place = graph.from(person); place < graph.to(person); place++) {
                follows[graph.follower(place)]++;
                assertThat(graph.follower(place)).isNotEqualTo(person);
                assertThat(followers.add(graph.follower(place))).as("once each").isTrue();
            }
        }

        assertThat(Arrays.stream(follows).min().orElseThrow()).isPositive();
        assertThat(Arrays.stream(follows).max().orElseThrow()).isLessThanOrEqualTo(30);
        assertThat((double) graph.edges() / 5_000).isBetween(18.0, 20.0);
        assertThat(graph.to(0) - graph.from(0)).isGreaterThan(1_000);
        assertThat(graph.to(2_500) - graph.from(2_500)).isLessThan(30);
    }

    @Test
    void exactlySoManyFollowAsAreAskedFor() {
        Crowd crowd = new Crowd(POPULATION, new Nobody());

        assertThat(crowd.followers("bakery")).isEqualTo(1_000);
        assertThat(crowd.followers("butcher")).isEqualTo(5_000);
        assertThat(crowd.followers("nobody")).isZero();
    }

    @Test
    void theQueueGivesTheEarliestFirstWhateverCameInFirst() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        EventQueue queue = new EventQueue();
        List<long[]> events = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            long[] event = {random.nextInt(500), random.nextInt(1_000_000)};
            events.add(event);
            queue.add(event[0], event[1]);
        }
        events.sort(
                (one, other) -> one[0] != other[0] ? Long.compare(one[0], other[0]) : Long.compare(one[1], other[1]));

        for (long[] event : events) {
            assertThat(List.of(queue.nextWhen(), queue.nextWhat()))
                    .as("seed %d", seed)
                    .containsExactly(event[0], event[1]);
            queue.drop();
        }
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void peopleLookAsOftenAsIsSaidAndByTheirHours() {
        Sessions sessions = new Sessions(POPULATION);
        int[] byHour = new int[24];
        long time = 0;
        int looks = 0;
        while (time < 1_000 * DAY) {
            time = sessions.next(time, 0, Dice.exponential(9, looks++));
            byHour[(int) (time % DAY / 3_600_000)]++;
        }

        assertThat(looks / 1_000.0).isBetween(5.7, 6.3);
        assertThat(byHour[20]).isGreaterThan(10 * byHour[3]);
    }

    @Test
    void onePostsHistoryDoesNotDependOnAnother() {
        Crowd alone = new Crowd(POPULATION, new Nobody());
        alone.post("bakery", 0, POPULATION.usually());
        alone.advance(2 * DAY);
        Crowd besides = new Crowd(POPULATION, new Nobody());
        besides.post("bakery", 0, POPULATION.usually());
        besides.post("butcher", 0, POPULATION.usually());
        besides.advance(2 * DAY);

        assertThat(besides.truth(0).people()).isEqualTo(alone.truth(0).people());
        assertThat(besides.truth(0).times()).isEqualTo(alone.truth(0).times());
        assertThat(besides.counts(0)).isEqualTo(alone.counts(0));
        assertThat(besides.truth(1).people().length).isGreaterThan(100);
    }

    @Test
    void anAudienceIsToldOverAllPostsOfItsAccount() {
        Crowd crowd = new Crowd(POPULATION, new Nobody());
        crowd.post("bakery", 0, POPULATION.usually());
        crowd.post("bakery", 0, POPULATION.usually());
        crowd.post("butcher", 0, POPULATION.usually());
        crowd.advance(2 * DAY);
        List<PersonTrait> ageAndGender = List.of(PersonTrait.AGE, PersonTrait.GENDER);

        long followers = sum(crowd.audience("bakery", Base.FOLLOWERS, ageAndGender));
        long reached = sum(crowd.audience("bakery", Base.REACHED, ageAndGender));
        long engaged = sum(crowd.audience("bakery", Base.ENGAGED, ageAndGender));

        assertThat(followers).isEqualTo(crowd.followers("bakery"));
        assertThat(reached)
                .isGreaterThan(sum(crowd.reachedBy(0, PersonTrait.AGE)))
                .isLessThan(sum(crowd.reachedBy(0, PersonTrait.AGE)) + sum(crowd.reachedBy(1, PersonTrait.AGE)));
        assertThat(engaged).isPositive().isLessThan(reached);
        assertThat(crowd.audience("nobody", Base.REACHED, ageAndGender)).isEmpty();
    }

    @Test
    void aQueueThatWouldOutgrowItsBoundSaysSo() {
        assertThatThrownBy(() -> {
                    EventQueue queue = new EventQueue(2_000);
                    for (int i = 0; i <= 2_000; i++) {
                        queue.add(i, i);
                    }
                })
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2000 showings");
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private record Nobody() implements Effects {

        @Override
        public void comment(int post, int person, long when, boolean negative, double chance) {
            // Nobody writes words down here.
        }

        @Override
        public void mention(int post, int person, long when, boolean negative, double chance) {
            // As above.
        }

        @Override
        public void click(int post, int person, long when, boolean converted) {
            // As above.
        }

        @Override
        public void review(int post, int person, long when, boolean negative, double chance) {
            // As above.
        }
    }
}
