package io.smm.chaos.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Of each text how often somebody tried to post it, and whether an answer to that was ever kept back. */
final class Attempts {

    private record Tried(int times, int untold) {
        Tried and(Tried other) {
            return new Tried(times + other.times, untold + other.untold);
        }
    }

    private final Map<String, Tried> byText = new ConcurrentHashMap<>();

    void arrived(String text) {
        byText.merge(text, new Tried(1, 0), Tried::and);
    }

    /** The sender was told nothing, or something that says nothing of the post. */
    void untold(String text) {
        byText.merge(text, new Tried(0, 1), Tried::and);
    }

    String lines() {
        StringBuilder lines = new StringBuilder();
        byText.forEach((text, tried) -> lines.append(text)
                .append('\t')
                .append(tried.times())
                .append('\t')
                .append(tried.untold())
                .append('\n'));
        return lines.toString();
    }
}
