package io.smm.example.publisher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What really appeared, read from the file itself. */
record Board(Path file) {

    record Line(String node, String account, String text) {}

    List<Line> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length == 5) // the last one may just be written
                .map(fields -> new Line(fields[2], fields[3], fields[4]))
                .toList();
    }

    List<String> texts() throws IOException {
        return lines().stream().map(Line::text).toList();
    }
}
