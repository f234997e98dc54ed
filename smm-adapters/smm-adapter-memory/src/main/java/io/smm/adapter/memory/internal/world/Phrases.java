package io.smm.adapter.memory.internal.world;

import java.util.List;

/** What the simulated people say: few words, plainly for or against, so that a test can tell which. */
final class Phrases {

    private static final List<String> FOR = List.of(
            "Love this!",
            "Great, thank you.",
            "Exactly what I needed.",
            "Beautiful.",
            "This made my day, well done.",
            "Where can I get it?");

    private static final List<String> AGAINST = List.of(
            "This is terrible.",
            "I am so disappointed in you.",
            "Shame on you.",
            "Awful, never again.",
            "Who thought that this was a good idea?",
            "Worst service ever.");

    private static final List<String> FOR_ELSEWHERE =
            List.of("is wonderful, go and see!", "made my day.", "does this really well.");

    private static final List<String> AGAINST_ELSEWHERE =
            List.of("should be ashamed.", "lost me as a customer.", "is terrible, stay away.");

    private static final List<String> FOR_US =
            List.of("Friendly people and good work.", "Just as I was told.", "I will come again.");

    private static final List<String> AGAINST_US =
            List.of("Nothing like what was promised.", "I waited and nobody came.", "Never again.");

    private Phrases() {}

    static String comment(boolean negative, double chance) {
        return pick(negative ? AGAINST : FOR, chance);
    }

    static String review(boolean negative, double chance) {
        return pick(negative ? AGAINST_US : FOR_US, chance);
    }

    static String mention(boolean negative, double chance) {
        return pick(negative ? AGAINST_ELSEWHERE : FOR_ELSEWHERE, chance);
    }

    private static String pick(List<String> among, double chance) {
        return among.get((int) (chance * among.size()));
    }
}
