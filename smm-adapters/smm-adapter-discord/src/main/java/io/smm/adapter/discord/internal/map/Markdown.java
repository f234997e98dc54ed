package io.smm.adapter.discord.internal.map;

import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Between neutral texts and Discord's Markdown. What was written as text shows as that text: whatever Discord would take for
 * markup is escaped, except in addresses, which it leaves alone. A hashtag is text: there are none on Discord.
 *
 * <p>Source: Discord's Markdown as its clients show it; not part of the OpenAPI description.
 */
public final class Markdown {

    /** An address as the clients find it in a text; markup in it means nothing. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<\\\\]+[^\\s<\\\\.,:;\"')\\]]");

    /** Means something wherever it stands. */
    private static final Pattern INLINE = Pattern.compile("[\\\\*_~`|\\[]|<(?=[@#:/]|a:|t:|id:)");

    /** Means something at the beginning of a line: headings, small print, quotes, lists. */
    private static final Pattern LINE_START =
            Pattern.compile("(?m)^([ \\t]*)(#{1,3}(?= )|-#(?= )|>|[-+](?= )|\\d+(?=\\. ))");

    private static final Pattern ROLE = Pattern.compile("<@&([1-9][0-9]{0,19})>");

    private static final Pattern TOKEN = Pattern.compile("\\\\(?<escaped>[^0-9A-Za-z\\s])"
            + "|<@!?(?<user>[0-9]{1,20})>"
            + "|\\[(?<shown>(?:\\\\.|[^\\]\\\\])+)]\\((?<target>https?://[^\\s()<>]+)\\)"
            + "|(?<address>" + ADDRESS.pattern() + ")");

    private Markdown() {}

    /**
     * Writes a text.
     *
     * @param text the text; its mentions have ids
     * @param roles the roles that it may ping, whose mentions stay what they are
     * @return the Markdown
     */
    public static String write(PostText text, Set<String> roles) {
        StringBuilder out = new StringBuilder();
        int reached = 0;
        for (TextSpan span : text.spans()) {
            plain(text.text().substring(reached, span.start()), roles, out);
            String shown = text.text().substring(span.start(), span.end());
            if (span instanceof TextSpan.Link link) {
                link(shown, link.target(), out);
            } else if (span instanceof TextSpan.Mention mention
                    && mention.accountId().isPresent()) {
                out.append("<@").append(mention.accountId().get()).append('>');
            } else {
                plain(shown, roles, out);
            }
            reached = span.end();
        }
        plain(text.text().substring(reached), roles, out);
        return out.toString();
    }

    /**
     * Reads Markdown back. Markup that is no escape, link or mention stays as it is written.
     *
     * @param content the Markdown
     * @param users the names of the users mentioned, by id
     * @return the text; addresses and masked links are links, mentions of known users are mentions
     */
    public static PostText read(String content, Map<String, String> users) {
        StringBuilder text = new StringBuilder();
        List<TextSpan> spans = new ArrayList<>();
        Matcher token = TOKEN.matcher(content);
        int reached = 0;
        while (token.find()) {
            text.append(content, reached, token.start());
            reached = token.end();
            int start = text.length();
            Optional<String> user = Optional.ofNullable(token.group("user"));
            if (token.group("escaped") != null) {
                text.append(token.group("escaped"));
            } else if (user.isPresent()) {
                Optional<String> name = user.map(users::get);
                text.append(name.map(known -> "@" + known).orElse(token.group()));
                name.ifPresent(known -> spans.add(new TextSpan.Mention(start, text.length(), known, user)));
            } else {
                String shown = token.group("shown");
                String target = shown == null ? token.group("address") : token.group("target");
                text.append(shown == null ? target : unescaped(shown));
                webAddress(target).ifPresent(uri -> spans.add(new TextSpan.Link(start, text.length(), uri)));
            }
        }
        text.append(content.substring(reached));
        return new PostText(text.toString(), spans);
    }

    /**
     * Tells shown text that Discord takes for an address: a link with it is not masked but shown as raw Markdown.
     *
     * @param link a link
     * @param text the text that it is part of
     * @return whether it can be written
     */
    public static boolean canMask(TextSpan.Link link, PostText text) {
        String shown = text.text().substring(link.start(), link.end());
        return shown.equals(link.target().toString()) || !shown.contains("://");
    }

    private static void link(String shown, URI target, StringBuilder out) {
        String address = target.toString();
        if (shown.equals(address)) {
            out.append(address);
            return;
        }
        StringBuilder words = new StringBuilder("[");
        escape(shown.replace("\n", " "), Set.of(), words);
        out.append("[")
                .append(words.substring(1).replace("]", "\\]"))
                .append("](")
                .append(address.replace("(", "%28").replace(")", "%29"))
                .append(')');
    }

    private static void plain(String text, Set<String> roles, StringBuilder out) {
        Matcher address = ADDRESS.matcher(text);
        int reached = 0;
        while (address.find()) {
            escape(text.substring(reached, address.start()), roles, out);
            out.append(address.group());
            reached = address.end();
        }
        escape(text.substring(reached), roles, out);
    }

    private static void escape(String text, Set<String> roles, StringBuilder out) {
        StringBuilder escaped = new StringBuilder();
        Matcher role = ROLE.matcher(text);
        int reached = 0;
        while (role.find()) {
            if (roles.contains(role.group(1))) {
                escaped.append(inline(text.substring(reached, role.start()))).append(role.group());
                reached = role.end();
            }
        }
        escaped.append(inline(text.substring(reached)));
        boolean atLineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        out.append(atLineStart ? lineStarts(escaped.toString()) : behindFirstLine(escaped.toString()));
    }

    private static String inline(String text) {
        return INLINE.matcher(text).replaceAll(markup -> Matcher.quoteReplacement("\\" + markup.group()));
    }

    private static String behindFirstLine(String text) {
        int line = text.indexOf('\n') + 1;
        return line == 0 ? text : text.substring(0, line) + lineStarts(text.substring(line));
    }

    private static String lineStarts(String text) {
        return LINE_START
                .matcher(text)
                .replaceAll(start -> Matcher.quoteReplacement(escapedStart(start.group(1), start.group(2))));
    }

    /** A list's number is escaped at its dot, because a backslash before a digit is a backslash. */
    private static String escapedStart(String indent, String mark) {
        return Character.isDigit(mark.charAt(0)) ? indent + mark + "\\" : indent + "\\" + mark;
    }

    private static String unescaped(String shown) {
        return shown.replaceAll("\\\\([^0-9A-Za-z\\s])", "$1");
    }

    private static Optional<URI> webAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (java.net.URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
