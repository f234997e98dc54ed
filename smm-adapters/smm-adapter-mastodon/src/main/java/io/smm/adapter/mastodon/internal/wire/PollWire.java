package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import java.util.List;
import java.util.Optional;

/**
 * A poll.
 *
 * @param options its answers in order
 * @param votes how many votes it has
 */
public record PollWire(List<String> options, Field<Long> votes) {

    /**
     * Copies the answers.
     *
     * @param options its answers in order
     * @param votes how many votes it has
     */
    public PollWire {
        options = List.copyOf(options);
    }

    static Optional<PollWire> read(JsonReader json) {
        List<String> options = List.of();
        Field<Long> votes = new Field.Absent<>();
        if (!json.open()) {
            return Optional.empty();
        }
        while (json.next()) {
            switch (json.name()) {
                case "options" -> options = json.list(PollWire::title);
                case "votes_count" -> votes = json.number();
                default -> {}
            }
        }
        return Optional.of(new PollWire(options, votes));
    }

    private static String title(JsonReader json) {
        Optional<String> title = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("title")) {
                    title = json.text();
                }
            }
        }
        return title.orElse("");
    }
}
