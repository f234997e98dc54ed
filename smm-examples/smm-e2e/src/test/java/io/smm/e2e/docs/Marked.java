package io.smm.e2e.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a Markdown file between two markers, which code generates. */
record Marked(Path file, String name) {

    /** Set to {@code true}, the tests write what is generated instead of holding it against what stands. */
    static final String WRITE = "smm.docs.write";

    String read() throws IOException {
        String text = Files.readString(file);
        return text.substring(begin(text), end(text)).strip();
    }

    void write(String content) throws IOException {
        String text = Files.readString(file);
        Files.writeString(
                file, text.substring(0, begin(text)) + "\n" + content.strip() + "\n" + text.substring(end(text)));
    }

    private int begin(String text) {
        String marker = "<!-- " + name + ":begin -->";
        int at = text.indexOf(marker);
        if (at < 0) {
            throw new IllegalStateException(file + " has no marker " + marker);
        }
        return at + marker.length();
    }

    private int end(String text) {
        String marker = "<!-- " + name + ":end -->";
        int at = text.indexOf(marker);
        if (at < 0) {
            throw new IllegalStateException(file + " has no marker " + marker);
        }
        return at;
    }
}
