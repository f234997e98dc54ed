package io.smm.chaos.run;

import io.smm.chaos.Profile;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

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
        UNDECIDABLE
    }

    private final Map<Profile, Map<Figure, Integer>> figures = new EnumMap<>(Profile.class);

    void count(Profile profile, Figure figure) {
        figures.computeIfAbsent(profile, any -> new EnumMap<>(Figure.class)).merge(figure, 1, Integer::sum);
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

    /** The table, and last the sums. */
    String lines() {
        StringBuilder lines = new StringBuilder(String.format(Locale.ROOT, "%-17s", "profile"));
        for (Figure figure : Figure.values()) {
            lines.append(String.format(Locale.ROOT, " %11s", name(figure)));
        }
        figures.keySet().forEach(profile -> {
            lines.append(String.format(Locale.ROOT, "%n%-17s", profile.name().toLowerCase(Locale.ROOT)));
            for (Figure figure : Figure.values()) {
                lines.append(String.format(Locale.ROOT, " %11d", of(profile, figure)));
            }
        });
        lines.append(System.lineSeparator());
        String gap = "";
        for (Figure figure : Figure.values()) {
            if (figure != Figure.REFUSED || of(figure) > 0) {
                lines.append(gap).append(name(figure)).append(' ').append(of(figure));
                gap = " ";
            }
        }
        return lines.toString();
    }

    private static String name(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }
}
