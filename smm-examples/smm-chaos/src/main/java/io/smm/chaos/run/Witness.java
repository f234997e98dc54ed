package io.smm.chaos.run;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the server tells of itself: what stands on it, and what it did to each sending. */
final class Witness {

    /** A post that really stands. */
    record Appearance(String account, String text, String id, Instant at) {}

    /** A call that wanted to make a post, and what it met. */
    record Sending(String text, Instant at, String fate) {
        /** Whether its sender was told nothing, or something that says nothing of the post. */
        boolean untold() {
            return !fate.equals("FAIR");
        }
    }

    private final List<Appearance> appearances;
    private final Map<String, List<Appearance>> standing;
    private final Map<String, List<Sending>> sendings;

    Witness(List<Appearance> appearances, List<Sending> sendings) {
        this.appearances = appearances;
        standing = appearances.stream().collect(groupingBy(Appearance::text));
        this.sendings = sendings.stream().collect(groupingBy(Sending::text));
    }

    List<Appearance> appearances() {
        return appearances;
    }

    List<Appearance> standing(String text) {
        return standing.getOrDefault(text, List.of());
    }

    List<Sending> sendings(String text) {
        return sendings.getOrDefault(text, List.of());
    }

    boolean untold(String text) {
        return sendings(text).stream().anyMatch(Sending::untold);
    }

    /** Whether any text stands more than once. */
    boolean doubled() {
        return standing.size() < appearances.size();
    }
}
