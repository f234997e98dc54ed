package io.smm.example.publisher.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What all pages share. They ask for nothing else, and need no program in the browser. */
final class Frame {

    private final String node;
    private final String style = style();

    Frame(String node) {
        this.node = node;
    }

    /** A page that is read anew every few seconds. */
    Answer live(int status, String body) {
        return page(status, "<meta http-equiv='refresh' content='5'>", "", body);
    }

    /** A page that stays, with a way back to the first one. */
    Answer still(int status, String body) {
        return page(status, "", "<p><a href='/'>all posts</a></p>\n", body);
    }

    private Answer page(int status, String head, String way, String body) {
        return Answer.page(status, """
                <!doctype html><html lang="en"><head><meta charset="utf-8">%1$s
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <title>Publishing, %2$s</title><style>%3$s</style></head><body><main>
                <h1>Publishing <span>seen from %2$s</span></h1>
                %4$s%5$s</main></body></html>
                """.formatted(head, Html.text(node), style, way, body));
    }

    private static String style() {
        try (InputStream css = Frame.class.getResourceAsStream("operator.css")) {
            if (css == null) {
                throw new IllegalStateException("operator.css is not there");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
