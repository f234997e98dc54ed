package io.smm.adapter.memory.internal.sim;

import io.smm.adapter.memory.PersonTrait;
import io.smm.adapter.memory.Place;
import io.smm.adapter.memory.Population;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who people are: drawn from the population's shares whenever asked, and always the same for the same person. */
final class Traits {

    private static final int AGE = 11;
    private static final int GENDER = 12;
    private static final int PLACE = 13;
    private static final int YEARS = 14;
    private static final int INTEREST = 20;

    /** {@code 25-34}, or {@code 65+}, of which nobody is older than by {@value #OLDEST_BAND} years. */
    private static final Pattern BAND = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3})|\\+)");

    private static final int OLDEST_BAND = 20;

    private final long key;
    private final List<String> ages;
    private final double[] ageSteps;
    private final List<String> genders;
    private final double[] genderSteps;
    private final List<Place> places;
    private final double[] placeSteps;
    private final long[] offsets;
    private final List<String> interests;
    private final double[] interestShares;

    Traits(Population population) {
        key = Dice.key(population.seed(), AGE);
        ages = List.copyOf(population.ages().keySet());
        ageSteps = steps(population.ages());
        genders = List.copyOf(population.genders().keySet());
        genderSteps = steps(population.genders());
        places = new ArrayList<>(population.places().keySet());
        placeSteps = steps(population.places());
        offsets = places.stream()
                .mapToLong(place -> place.offset().getTotalSeconds() * 1_000L)
                .toArray();
        interests = List.copyOf(population.interests().keySet());
        interestShares = population.interests().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** How far somebody's day is ahead of UTC, in milliseconds. */
    long offset(int person) {
        return offsets.length == 1 ? offsets[0] : offsets[place(person)];
    }

    /** The number of an interest; negative when nobody can have it. */
    int interest(String name) {
        return interests.indexOf(name);
    }

    boolean has(int person, int interest) {
        return Dice.at(Dice.key(key, person), INTEREST + interest) < interestShares[interest];
    }

    /** How many of a set are of each kind, in the population's order; those without a kind are in none. */
    Map<String, Long> count(PersonSet people, PersonTrait trait) {
        Map<String, Long> counts = new LinkedHashMap<>();
        labels(trait).forEach(label -> counts.put(label, 0L));
        for (int person = people.next(0); person >= 0; person = people.next(person + 1)) {
            if (trait == PersonTrait.INTEREST) {
                for (int i = 0; i < interestShares.length; i++) {
                    if (has(person, i)) {
                        counts.merge(interests.get(i), 1L, Long::sum);
                    }
                }
            } else {
                counts.merge(label(person, trait), 1L, Long::sum);
            }
        }
        return counts;
    }

    /** How many of a set have each combination of several traits; combinations that nobody has are left out. */
    Map<List<String>, Long> countTogether(PersonSet people, List<PersonTrait> traits) {
        Map<List<String>, Long> counts = new HashMap<>();
        for (int person = people.next(0); person >= 0; person = people.next(person + 1)) {
            List<String> combination = new ArrayList<>(traits.size());
            for (PersonTrait trait : traits) {
                combination.add(label(person, trait));
            }
            counts.merge(combination, 1L, Long::sum);
        }
        return counts;
    }

    private List<String> labels(PersonTrait trait) {
        return switch (trait) {
            case AGE -> ages;
            case GENDER -> genders;
            case COUNTRY -> places.stream().map(Place::country).distinct().toList();
            case CITY -> places.stream().map(Place::city).distinct().toList();
            case INTEREST -> interests;
        };
    }

    String label(int person, PersonTrait trait) {
        return switch (trait) {
            case AGE -> ages.get(pick(ageSteps, person, AGE));
            case GENDER -> genders.get(pick(genderSteps, person, GENDER));
            case COUNTRY -> places.get(place(person)).country();
            case CITY -> places.get(place(person)).city();
            case INTEREST -> throw new IllegalArgumentException("a person has any number of interests");
        };
    }

    /** The years, drawn within the age band; negative where its name names none. */
    int age(int person) {
        Matcher band = BAND.matcher(label(person, PersonTrait.AGE));
        if (!band.matches()) {
            return -1;
        }
        int from = Integer.parseInt(band.group(1));
        int to = band.group(2) == null ? from + OLDEST_BAND : Integer.parseInt(band.group(2));
        return from + (int) (Dice.at(Dice.key(key, person), YEARS) * (to - from + 1));
    }

    private int place(int person) {
        return pick(placeSteps, person, PLACE);
    }

    private int pick(double[] steps, int person, int which) {
        double drawn = Dice.at(Dice.key(key, person), which) * steps[steps.length - 1];
        int at = 0;
        while (at < steps.length - 1 && steps[at] <= drawn) {
            at++;
        }
        return at;
    }

    private static double[] steps(Map<?, Double> weights) {
        double[] steps = new double[weights.size()];
        double sum = 0;
        int at = 0;
        for (double weight : weights.values()) {
            sum += weight;
            steps[at++] = sum;
        }
        return steps;
    }
}
