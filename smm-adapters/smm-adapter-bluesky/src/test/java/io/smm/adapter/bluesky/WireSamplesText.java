package io.smm.adapter.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Recorded texts with their facets, taken apart by cutting their bytes. */
final class WireSamplesText {

    private WireSamplesText() {}

    /** The neutral text that a recorded one is equivalent to; mentions name a handle only, as callers write them. */
    static PostText neutral(Object record) {
        List<TextSpan> spans = WireSamplesJson.list(record, "facets").stream()
                .map(facet -> span(record, facet))
                .toList();
        return new PostText(WireSamplesJson.text(record, "text"), spans);
    }

    /** What the facets of a recorded text say: kind, the text shown, and what it stands for. */
    static List<String> facets(Object record) {
        return WireSamplesJson.list(record, "facets").stream()
                .map(facet -> kind(facet) + " " + shown(record, facet) + " " + value(facet))
                .toList();
    }

    /** The same of a text that the adapter made. */
    static List<String> spans(PostText text) {
        return text.spans().stream()
                .map(span -> {
                    String shown = " " + text.text().substring(span.start(), span.end()) + " ";
                    if (span instanceof TextSpan.Mention mention) {
                        return "mention" + shown + mention.accountId().orElse("nobody");
                    }
                    return span instanceof TextSpan.Link link
                            ? "link" + shown + link.target()
                            : "tag" + shown + ((TextSpan.Tag) span).tag();
                })
                .toList();
    }

    private static TextSpan span(Object record, Object facet) {
        int start =
                cut(record, 0, WireSamplesJson.number(facet, "index.byteStart")).length();
        String shown = shown(record, facet);
        int end = start + shown.length();
        return switch (kind(facet)) {
            case "mention" -> new TextSpan.Mention(start, end, shown.substring(1), Optional.empty());
            case "link" -> new TextSpan.Link(start, end, URI.create(value(facet)));
            case "tag" -> new TextSpan.Tag(start, end, value(facet));
            default -> throw new AssertionError("the test does not know the facet " + kind(facet));
        };
    }

    private static String kind(Object facet) {
        return WireSamplesJson.text(facet, "features.0.$type").replaceFirst(".*#", "");
    }

    private static String value(Object facet) {
        return WireSamplesJson.text(
                facet,
                "features.0."
                        + switch (kind(facet)) {
                            case "mention" -> "did";
                            case "link" -> "uri";
                            default -> "tag";
                        });
    }

    private static String shown(Object record, Object facet) {
        return cut(
                record,
                WireSamplesJson.number(facet, "index.byteStart"),
                WireSamplesJson.number(facet, "index.byteEnd"));
    }

    private static String cut(Object record, long from, long to) {
        byte[] bytes = WireSamplesJson.text(record, "text").getBytes(UTF_8);
        return new String(Arrays.copyOfRange(bytes, (int) from, (int) to), UTF_8);
    }
}
