package io.smm.adapter.memory;

import io.smm.error.Faults;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people of a simulated network who act by themselves: how many, whom they follow, who they are and when they look. All that
 * they ever do follows from the seed. A value: the network makes of it about 4 bytes for each person and each following of one
 * person by another, and one bit a person for each account and three for each post.
 *
 * <p>Among each other people follow {@link #following} others; a few are followed by very many, most by few (a power law with
 * exponent 2.5). All shares are invented: plausible, and of no certain network. Immutable.
 */
public final class Population {

    private final State state;

    private Population(State state) {
        this.state = state;
    }

    /**
     * Starts a population.
     *
     * @param size how many people, 1 to 5,000,000
     * @return a builder
     */
    public static Builder of(int size) {
        return new Builder(size);
    }

    /** {@return how many people} */
    public int size() {
        return state.size;
    }

    /** {@return what all chance follows from} */
    public long seed() {
        return state.seed;
    }

    /** {@return how many others of the population somebody follows, on average} */
    public int following() {
        return state.following;
    }

    /** {@return how often somebody looks, a day, on average} */
    public double sessionsPerDay() {
        return state.sessionsPerDay;
    }

    /** {@return how much they look in each of the 24 hours of their own day; only the proportions count} */
    public List<Double> dayPattern() {
        return state.dayPattern;
    }

    /** {@return the weights of the age bands} */
    public Map<String, Double> ages() {
        return state.ages;
    }

    /** {@return the weights of the genders} */
    public Map<String, Double> genders() {
        return state.genders;
    }

    /** {@return the weights of the places} */
    public Map<Place, Double> places() {
        return state.places;
    }

    /** {@return the share of the people who have each interest, 0 to 1} */
    public Map<String, Double> interests() {
        return state.interests;
    }

    /** {@return how many of the people follow an account at the start, by the account's handle} */
    public Map<String, Integer> followers() {
        return state.followers;
    }

    /** {@return how posts go with them for which nothing else is arranged} */
    public Scenario usually() {
        return state.usually;
    }

    @Override
    public String toString() {
        return "Population[" + state.size + " people, seed " + state.seed + "]";
    }

    private record State(
            int size,
            long seed,
            int following,
            double sessionsPerDay,
            List<Double> dayPattern,
            Map<String, Double> ages,
            Map<String, Double> genders,
            Map<Place, Double> places,
            Map<String, Double> interests,
            Map<String, Integer> followers,
            Scenario usually) {}

    /** Builds a {@link Population}. Not thread-safe. */
    public static final class Builder {

        private static final int MOST = 5_000_000;
        private static final int MOST_FOLLOWED = 500;
        private static final long MOST_EDGES = 500_000_000;

        /** Asleep from one to six, most awake in the evening. */
        private static final List<Double> DAY = List.of(
                1.0, 0.6, 0.4, 0.3, 0.3, 0.6, 1.5, 3.0, 4.0, 4.0, 4.0, 4.5, 5.5, 5.0, 4.5, 4.5, 5.0, 5.5, 6.0, 7.0, 7.5,
                7.0, 5.0, 2.5);

        private final int size;
        private long seed = 1;
        private int following = 20;
        private double sessionsPerDay = 6;
        private List<Double> dayPattern = DAY;
        private final Map<String, Double> ages = new LinkedHashMap<>();
        private final Map<String, Double> genders = new LinkedHashMap<>();
        private final Map<Place, Double> places = new LinkedHashMap<>();
        private final Map<String, Double> interests = new LinkedHashMap<>();
        private final Map<String, Integer> followers = new LinkedHashMap<>();
        private Scenario usually = Scenario.of(Appeal.ordinary());

        private Builder(int size) {
            this.size = size;
        }

        /**
         * Chooses what all chance follows from. Default: 1.
         *
         * @param value any number; another number is another history
         * @return this
         */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /**
         * Lets a part of the people follow an account from the start.
         *
         * @param account the account's handle
         * @param many how many, 0 to all
         * @return this
         */
        public Builder followers(String account, int many) {
            followers.put(account, many);
            return this;
        }

        /**
         * Says how many others of the population somebody follows, on average. Default: 20.
         *
         * @param mean 0 to 500
         * @return this
         */
        public Builder following(int mean) {
            following = mean;
            return this;
        }

        /**
         * Says how often somebody looks, a day, on average. Default: 6.
         *
         * @param mean more than 0, at most 1,000
         * @return this
         */
        public Builder sessionsPerDay(double mean) {
            sessionsPerDay = mean;
            return this;
        }

        /**
         * Says when people look. Default: little in the night, most in the evening.
         *
         * @param weights the weights of the 24 hours of the person's own day, from midnight; not all zero
         * @return this
         */
        public Builder dayPattern(List<Double> weights) {
            dayPattern = List.copyOf(weights);
            return this;
        }

        /**
         * Adds an age band. Default when none is added: seven bands from 13-17 to 65+.
         *
         * @param band its name
         * @param weight its weight, more than 0
         * @return this
         */
        public Builder age(String band, double weight) {
            ages.put(band, weight);
            return this;
        }

        /**
         * Adds a gender. Default when none is added: female, male and unspecified.
         *
         * @param name its name
         * @param weight its weight, more than 0
         * @return this
         */
        public Builder gender(String name, double weight) {
            genders.put(name, weight);
            return this;
        }

        /**
         * Adds a place. Default when none is added: Bucharest, Berlin, Paris and New York.
         *
         * @param place the place
         * @param weight its weight, more than 0
         * @return this
         */
        public Builder place(Place place, double weight) {
            places.put(place, weight);
            return this;
        }

        /**
         * Adds an interest.
         *
         * @param name its name
         * @param share the share of the people who have it, 0 to 1
         * @return this
         */
        public Builder interest(String name, double share) {
            interests.put(name, share);
            return this;
        }

        /**
         * Says how posts go for which nothing else is arranged. Default: {@link Appeal#ordinary()} throughout.
         *
         * @param value how
         * @return this
         */
        public Builder usually(Scenario value) {
            usually = value;
            return this;
        }

        /**
         * Ends the making.
         *
         * @return the population
         * @throws io.smm.error.InvalidInputException when something is out of range; it lists all faults
         */
        public Population build() {
            if (ages.isEmpty()) {
                age("13-17", 5).age("18-24", 20).age("25-34", 30).age("35-44", 20);
                age("45-54", 12).age("55-64", 8).age("65+", 5);
            }
            if (genders.isEmpty()) {
                gender("female", 50).gender("male", 48).gender("unspecified", 2);
            }
            if (places.isEmpty()) {
                place(new Place("RO", "Bucharest", ZoneOffset.ofHours(2)), 40);
                place(new Place("DE", "Berlin", ZoneOffset.ofHours(1)), 30);
                place(new Place("FR", "Paris", ZoneOffset.ofHours(1)), 20);
                place(new Place("US", "New York", ZoneOffset.ofHours(-5)), 10);
            }
            check();
            return new Population(new State(
                    size,
                    seed,
                    following,
                    sessionsPerDay,
                    dayPattern,
                    copy(ages),
                    copy(genders),
                    copy(places),
                    copy(interests),
                    copy(followers),
                    usually));
        }

        private void check() {
            Faults faults = Faults.of("Population")
                    .check(size >= 1 && size <= MOST, "size", "must be 1 to " + MOST + ", is " + size)
                    .check(
                            following >= 0 && following <= MOST_FOLLOWED,
                            "following",
                            "must be 0 to " + MOST_FOLLOWED + ", is " + following)
                    .check(
                            (long) size * following <= MOST_EDGES,
                            "following",
                            "times the size must be at most " + MOST_EDGES)
                    .check(
                            sessionsPerDay > 0 && sessionsPerDay <= 1_000,
                            "sessionsPerDay",
                            "must be more than 0 and at most 1000, is " + sessionsPerDay)
                    .check(
                            dayPattern.size() == 24
                                    && dayPattern.stream().allMatch(weight -> weight >= 0 && weight <= 1e6)
                                    && dayPattern.stream().anyMatch(weight -> weight > 0),
                            "dayPattern",
                            "must be 24 weights of 0 to 1,000,000, not all zero");
            weigh(faults, "age", ages);
            weigh(faults, "gender", genders);
            weigh(faults, "place", places);
            interests.forEach((name, share) ->
                    faults.check(share >= 0 && share <= 1, "interest", "'" + name + "' must be 0 to 1, is " + share));
            followers.forEach((handle, many) -> faults.check(
                    many >= 0 && many <= size, "followers", "of '" + handle + "' must be 0 to all, is " + many));
            faults.raise();
        }

        private static void weigh(Faults faults, String field, Map<?, Double> weights) {
            weights.forEach((name, weight) -> faults.check(
                    weight > 0 && weight <= 1e6,
                    field,
                    "the weight of '" + name + "' must be more than 0, is " + weight));
        }

        private static <K, V> Map<K, V> copy(Map<K, V> map) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }
    }
}
