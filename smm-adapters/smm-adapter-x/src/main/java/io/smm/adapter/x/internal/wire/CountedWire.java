package io.smm.adapter.x.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.List;
import java.util.Optional;

/**
 * Numbers of several posts, and what could not be told of them: an answer of success may hold both, and either alone.
 *
 * @param posts the posts that were given
 * @param files the files of these posts, with their numbers
 * @param problems what could not be told, of a post or of one of its fields
 */
public record CountedWire(List<CountsWire> posts, List<CountsWire> files, List<ProblemWire> problems) {

    /**
     * Reads an answer.
     *
     * @param json stands before it
     * @return what was read
     */
    public static CountedWire read(JsonReader json) {
        List<CountsWire> posts = List.of();
        List<CountsWire> files = List.of();
        List<ProblemWire> problems = List.of();
        boolean told = false;
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "data" -> {
                        posts = json.list(CountsWire::read);
                        told = true;
                    }
                    case "includes" -> files = files(json);
                    case "errors" -> {
                        problems = json.list(ProblemWire::read);
                        told = true;
                    }
                    default -> {}
                }
            }
        }
        json.require("data", told ? Optional.of(posts) : Optional.empty());
        return new CountedWire(List.copyOf(posts), List.copyOf(files), List.copyOf(problems));
    }

    private static List<CountsWire> files(JsonReader json) {
        List<CountsWire> files = List.of();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("media")) {
                    files = json.list(CountsWire::read);
                }
            }
        }
        return files;
    }
}
