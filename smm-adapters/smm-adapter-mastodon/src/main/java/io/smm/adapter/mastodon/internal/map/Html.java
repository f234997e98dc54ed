package io.smm.adapter.mastodon.internal.map;

import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the HTML of a post into text with links, mentions and hashtags. Nothing of it is run, loaded or kept: tags only say where
 * lines end and where links lead. Takes any text, well-formed or not, in one pass without recursion.
 */
final class Html {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "ul", "ol", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "tr");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "head", "title");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");
    private static final int LONGEST_ENTITY = 12;

    private final String html;
    private final Map<String, String> mentioned;
    private final StringBuilder text = new StringBuilder();
    private final List<TextSpan> spans = new ArrayList<>();
    private int linesBefore;
    private int linkStart = -1;
    private String linkTarget = "";

    private Html(String html, Map<String, String> mentioned) {
        this.html = wellFormed(html);
        this.mentioned = mentioned;
    }

    /**
     * Reads HTML.
     *
     * @param html the content of a post
     * @param mentioned the ids of mentioned accounts by their handles, as shown in the text and in full
     * @return the text
     */
    static PostText text(String html, Map<String, String> mentioned) {
        return new Html(html, mentioned).read();
    }

    private PostText read() {
        int at = 0;
        while (at < html.length()) {
            char sign = html.charAt(at);
            if (sign == '<') {
                int end = html.indexOf('>', at);
                if (end < 0) {
                    break; // half a tag is no text
                }
                at = tag(html.substring(at + 1, end), end + 1);
            } else if (sign == '&') {
                at = entity(at);
            } else {
                if (sign == '\n' || sign == '\r' || sign == '\t') {
                    space();
                } else {
                    append(Character.toString(sign));
                }
                at++;
            }
        }
        endLink();
        String sound = text.toString().stripTrailing();
        return new PostText(
                sound,
                spans.stream().filter(span -> span.end() <= sound.length()).toList());
    }

    /** What a tag does; gives the position behind it, or behind all that it hides. */
    private int tag(String inside, int after) {
        boolean closing = inside.startsWith("/");
        String name = inside.substring(closing ? 1 : 0).split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT);
        if (UNSEEN.contains(name) && !closing) {
            int end = hiddenUntil("</" + name, after);
            return end < 0 ? html.length() : end;
        }
        if (name.equals("br")) {
            text.append(text.isEmpty() ? "" : "\n");
        } else if (BLOCKS.contains(name)) {
            linesBefore = Math.max(linesBefore, name.equals("p") ? 2 : 1);
        } else if (name.equals("a")) {
            endLink();
            if (!closing) {
                linkTarget = attribute(inside, "href");
                linkStart = -2; // begins with its first sign, so that the line's end before it is not in it
            }
        }
        return after;
    }

    /** Where an end tag stands in letters of either case; each place is looked at once, whatever stands there. */
    private int hiddenUntil(String endTag, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at, endTag, 0, endTag.length())) {
                return at;
            }
        }
        return -1;
    }

    private int entity(int at) {
        int end = at + 1;
        int last = Math.min(html.length(), at + LONGEST_ENTITY + 1);
        while (end < last && html.charAt(end) != ';') {
            end++;
        }
        if (end < last) {
            Optional<String> sign = decoded(html.substring(at + 1, end));
            if (sign.isPresent()) {
                append(sign.get());
                return end + 1;
            }
        }
        append("&");
        return at + 1;
    }

    private static Optional<String> decoded(String name) {
        if (!name.startsWith("#")) {
            return Optional.ofNullable(ENTITIES.get(name));
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        String digits = name.substring(hex ? 2 : 1);
        if (!digits.matches(hex ? "[0-9a-fA-F]{1,6}" : "[0-9]{1,7}")) {
            return Optional.empty();
        }
        int code = Integer.parseInt(digits, hex ? 16 : 10);
        return Character.isValidCodePoint(code) && code != 0
                ? Optional.of(wellFormed(Character.toString(code)))
                : Optional.empty();
    }

    /** A line's end in the source is white space and no more. */
    private void space() {
        boolean wanted = linesBefore == 0 && !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
        if (wanted) {
            text.append(' ');
        }
    }

    private void append(String signs) {
        if (linesBefore > 0) {
            if (!text.isEmpty()) {
                text.append("\n".repeat(linesBefore));
            }
            linesBefore = 0;
        }
        if (linkStart == -2) {
            linkStart = text.length();
        }
        text.append(signs);
    }

    private void endLink() {
        if (linkStart >= 0 && text.length() > linkStart) {
            span(text.substring(linkStart), linkStart, text.length()).ifPresent(spans::add);
        }
        linkStart = -1;
    }

    private Optional<TextSpan> span(String shown, int start, int end) {
        if (shown.startsWith("#") && shown.length() > 1 && shown.chars().noneMatch(Character::isWhitespace)) {
            String tag = shown.substring(1);
            return tag.startsWith("#") ? Optional.empty() : Optional.of(new TextSpan.Tag(start, end, tag));
        }
        if (shown.startsWith("@") && !shown.substring(1).isBlank() && shown.charAt(1) != '@') {
            String handle = shown.substring(1);
            return Optional.of(new TextSpan.Mention(start, end, handle, Optional.ofNullable(mentioned.get(handle))));
        }
        return web(linkTarget).map(target -> new TextSpan.Link(start, end, target));
    }

    private static Optional<URI> web(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String attribute(String tag, String name) {
        String lower = tag.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(name + "=");
        while (at > 0 && !Character.isWhitespace(lower.charAt(at - 1))) {
            at = lower.indexOf(name + "=", at + 1); // the end of another attribute's name
        }
        if (at < 0 || at + name.length() + 2 > tag.length()) {
            return "";
        }
        char quote = tag.charAt(at + name.length() + 1);
        int start = at + name.length() + 2;
        int end = quote == '"' || quote == '\'' ? tag.indexOf(quote, start) : -1;
        return end < 0 ? "" : text(tag.substring(start, end), Map.of()).text();
    }

    /** Half a surrogate pair cannot be sent as UTF-8; numbers in HTML and in JSON can spell it nevertheless. */
    private static String wellFormed(String text) {
        StringBuilder sound = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xfffd : c)
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }
}
