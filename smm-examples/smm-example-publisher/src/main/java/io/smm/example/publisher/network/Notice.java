package io.smm.example.publisher.network;

import java.time.Instant;

/** A post on the board: a line of the file. */
record Notice(String id, Instant at, String node, String account, String text) {

    private static final int FIELDS = 5;

    String line() {
        return String.join("\t", id, at.toString(), node, account, escaped(text)) + "\n";
    }

    static Notice read(String line) {
        String[] fields = line.split("\t", FIELDS);
        return new Notice(fields[0], Instant.parse(fields[1]), fields[2], fields[3], fields[4]);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
