package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.bluesky.internal.wire.FacetWire;
import io.smm.adapter.bluesky.internal.wire.FeatureWire;
import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Spans count UTF-16 units, facets bytes of UTF-8: this turns one into the other. What comes from the network may overlap,
 * cut characters in two or lie outside the text; such facets are no spans, and the text stays.
 */
public final class Facets {

    private Facets() {}

    /**
     * Turns spans into facets.
     *
     * @param text the text with its spans
     * @param dids the DIDs of mentioned handles that the spans do not name themselves
     * @return a facet for each span, in order
     */
    public static List<FacetWire> of(PostText text, Map<String, String> dids) {
        if (text.spans().isEmpty()) {
            return List.of();
        }
        int[] bytes = byteOffsets(text.text());
        return text.spans().stream()
                .map(span -> new FacetWire(bytes[span.start()], bytes[span.end()], List.of(feature(span, dids))))
                .toList();
    }

    /**
     * Turns a text and its facets into a text with spans.
     *
     * @param raw the text as the network has it
     * @param facets its facets, in any order
     * @return the text with those facets that make sense
     */
    public static PostText text(String raw, List<FacetWire> facets) {
        String text = wellFormed(raw);
        if (facets.isEmpty()) {
            return PostText.of(text);
        }
        if (facets.size() == 1) {
            TextSpan only = span(facets.get(0), 0, text);
            return new PostText(text, only == null ? List.of() : List.of(only));
        }
        List<TextSpan> spans = new ArrayList<>(facets.size());
        int reached = 0;
        for (FacetWire facet : inOrder(facets)) {
            TextSpan span = span(facet, reached, text);
            if (span != null) {
                spans.add(span);
                reached = span.end();
            }
        }
        return new PostText(text, spans);
    }

    private static List<FacetWire> inOrder(List<FacetWire> facets) {
        return facets.stream()
                .sorted(Comparator.comparingLong(FacetWire::byteStart))
                .toList();
    }

    /** The first of its features that makes sense; null when there is none, or it does not lie in what is left of the text. */
    private static @Nullable TextSpan span(FacetWire facet, int reached, String text) {
        int start = unitAt(text, facet.byteStart());
        int end = unitAt(text, facet.byteEnd());
        if (start < reached || end <= start) {
            return null;
        }
        for (FeatureWire feature : facet.features()) {
            TextSpan span = span(feature, start, end, text);
            if (span != null) {
                return span;
            }
        }
        return null;
    }

    private static FeatureWire feature(TextSpan span, Map<String, String> dids) {
        if (span instanceof TextSpan.Link link) {
            return new FeatureWire(FeatureWire.Kind.LINK, link.target().toASCIIString());
        }
        if (span instanceof TextSpan.Tag tag) {
            return new FeatureWire(FeatureWire.Kind.TAG, tag.tag());
        }
        TextSpan.Mention mention = (TextSpan.Mention) span;
        String did = mention.accountId()
                .or(() -> Optional.ofNullable(dids.get(mention.handle())))
                .orElseThrow(
                        () -> new IllegalStateException("the mention of " + mention.handle() + " is not resolved"));
        return new FeatureWire(FeatureWire.Kind.MENTION, did);
    }

    private static @Nullable TextSpan span(FeatureWire feature, int start, int end, String text) {
        return switch (feature.kind()) {
            case LINK ->
                webAddress(feature.value())
                        .map(target -> new TextSpan.Link(start, end, target))
                        .orElse(null);
            case TAG ->
                tag(feature.value())
                        .map(tag -> new TextSpan.Tag(start, end, tag))
                        .orElse(null);
            case MENTION -> mention(feature.value(), start, end, text);
        };
    }

    private static @Nullable TextSpan mention(String did, int start, int end, String text) {
        String handle = text.substring(text.charAt(start) == '@' ? start + 1 : start, end);
        return handle.isBlank() || handle.startsWith("@")
                ? null
                : new TextSpan.Mention(start, end, handle, Optional.of(did));
    }

    private static Optional<URI> webAddress(String value) {
        try {
            URI uri = new URI(value);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> tag(String value) {
        boolean sound =
                !value.isBlank() && !value.startsWith("#") && value.chars().noneMatch(Character::isWhitespace);
        return sound ? Optional.of(value) : Optional.empty();
    }

    /** For each position in the text, and its end, the bytes of UTF-8 before it; -1 inside a character. */
    private static int[] byteOffsets(String text) {
        int[] offsets = new int[text.length() + 1];
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            offsets[i] = bytes;
            if (Character.charCount(codePoint) == 2) {
                offsets[i + 1] = -1;
            }
            bytes += utf8(codePoint);
            i += Character.charCount(codePoint);
        }
        offsets[text.length()] = bytes;
        return offsets;
    }

    /** The position that has so many bytes of UTF-8 before it; -1 when there is none. */
    private static int unitAt(String text, long bytes) {
        long passed = 0;
        int i = 0;
        while (passed < bytes && i < text.length()) {
            int codePoint = text.codePointAt(i);
            passed += utf8(codePoint);
            i += Character.charCount(codePoint);
        }
        return passed == bytes ? i : -1;
    }

    private static int utf8(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    private static boolean holdsHalfAPair(String text) {
        int i = 0;
        while (i < text.length()) {
            if (!Character.isSurrogate(text.charAt(i))) {
                i++;
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (Character.charCount(codePoint) == 1) {
                return true;
            }
            i += 2;
        }
        return false;
    }

    /** Half a surrogate pair cannot be UTF-8; JSON can spell it nevertheless. */
    private static String wellFormed(String text) {
        if (!holdsHalfAPair(text)) {
            return text;
        }
        StringBuilder sound = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xfffd : c)
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }
}
