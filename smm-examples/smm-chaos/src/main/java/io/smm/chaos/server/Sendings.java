package io.smm.chaos.server;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every call that wanted to make a post, when it came, and what it met. */
final class Sendings {

    private record Sending(String text, long at, Mood.Effect fate) {}

    private final Queue<Sending> all = new ConcurrentLinkedQueue<>();

    void add(String text, long at, Mood.Effect fate) {
        all.add(new Sending(text, at, fate));
    }

    String lines() {
        StringBuilder lines = new StringBuilder();
        all.forEach(sending -> lines.append(sending.text())
                .append('\t')
                .append(sending.at())
                .append('\t')
                .append(sending.fate())
                .append('\n'));
        return lines.toString();
    }
}
