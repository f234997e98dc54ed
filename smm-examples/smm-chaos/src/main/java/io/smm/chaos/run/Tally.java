package io.smm.chaos.run;

import io.smm.chaos.Profile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many there are of what, a profile each. */
final class Tally {

    /** What a planned post came to. */
    enum Figure {
        PLANNED,
        /** It stands once, and is said to. */
        PUBLISHED,
        /** It does not stand, and that is said, with a reason. */
        REFUSED,
        /** It is said to stand and does not, stands and is said not to, or never came to an end. */
        LOST,
        /** It stands more than once. */
        TWICE,
        /** Nobody can say whether it stands. */
        UNKNOWN,
        /** Nobody could: the network offers no way, and the answer was kept back or its receiver was gone. */
        UNDECIDABLE,
        /** It was on its way when the run was ended before its time. */
        OPEN
    }

    /** What the last line of a run says, in this order. */
    private static final List<Figure> SUMMED =
            List.of(Figure.PLANNED, Figure.PUBLISHED, Figure.LOST, Figure.TWICE, Figure.UNKNOWN, Figure.UNDECIDABLE);

    private final Map<Profile, Map<Figure, Integer>> figures = new EnumMap<>(Profile.class);

    void count(Profile profile, Figure figure) {
        figuresOf(profile).merge(figure, 1, Integer::sum);
    }

    int of(Profile profile, Figure figure) {
        return figures.getOrDefault(profile, Map.of()).getOrDefault(figure, 0);
    }

    int of(Figure figure) {
        return figures.keySet().stream()
                .mapToInt(profile -> of(profile, figure))
                .sum();
    }

    /** Whether every post stands once or is reported, and nothing is called unknown that could be known. */
    boolean isSound() {
        return of(Figure.LOST) == 0
                && of(Figure.TWICE) == 0
                && figures.keySet().stream()
                        .allMatch(profile -> of(profile, Figure.UNKNOWN) <= of(profile, Figure.UNDECIDABLE));
    }

    /** The figures of both. */
    Tally and(Tally other) {
        Tally sum = new Tally();
        for (Tally one : List.of(this, other)) {
            one.figures.forEach((profile, of) ->
                    of.forEach((figure, number) -> sum.figuresOf(profile).merge(figure, number, Integer::sum)));
        }
        return sum;
    }

    Set<Profile> profiles() {
        return Collections.unmodifiableSet(figures.keySet());
    }

    /** A line for each profile. */
    String table() {
        StringBuilder lines = new StringBuilder(String.format(Locale.ROOT, "%-17s", "profile"));
        for (Figure figure : Figure.values()) {
            lines.append(String.format(Locale.ROOT, " %11s", name(figure)));
        }
        figures.keySet().forEach(profile -> {
            lines.append(String.format(Locale.ROOT, "%n%-17s", name(profile)));
            for (Figure figure : Figure.values()) {
                lines.append(String.format(Locale.ROOT, " %11d", of(profile, figure)));
            }
        });
        return lines.toString();
    }

    /** All profiles in one line: {@code planned N published N lost N twice N unknown N undecidable N}. */
    String sums() {
        return SUMMED.stream().map(figure -> name(figure) + " " + of(figure)).collect(Collectors.joining(" "));
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Map<Figure, Integer> figuresOf(Profile profile) {
        return figures.computeIfAbsent(profile, any -> new EnumMap<>(Figure.class));
    }
}
