package io.smm.adapter.mastodon.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML that servers make of a text: addresses, hashtags and mentions become links, in the way of each. */
final class StubText {

    static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<]*[^\\s<.,!?]");
    private static final Pattern TOKEN =
            Pattern.compile("(" + ADDRESS + ")|#([\\p{L}\\p{N}_]+)|@([A-Za-z0-9_]+)(?:@[A-Za-z0-9.-]+)?");

    private StubText() {}

    static String html(Dialect dialect, String home, String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.split("\n\n", -1)) {
            html.append("<p>").append(inline(dialect, home, paragraph)).append("</p>");
        }
        return html.toString();
    }

    static List<Map<String, Object>> tags(String home, String text) {
        List<Map<String, Object>> tags = new ArrayList<>();
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            if (token.group(2) != null) {
                tags.add(Map.of("name", token.group(2), "url", home + "/tags/" + token.group(2)));
            }
        }
        return tags;
    }

    private static String inline(Dialect dialect, String home, String text) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (Matcher token = TOKEN.matcher(text); token.find(); at = token.end()) {
            html.append(escaped(text.substring(at, token.start())));
            if (token.group(1) != null) {
                html.append(link(dialect, token.group(1)));
            } else if (token.group(2) != null) {
                html.append("<a href=\"" + home + "/tags/" + token.group(2)
                        + "\" class=\"mention hashtag\" rel=\"tag\">#<span>" + token.group(2) + "</span></a>");
            } else {
                html.append("<span class=\"h-card\"><a href=\"" + home + "/@" + token.group(3)
                        + "\" class=\"u-url mention\">@<span>" + token.group(3) + "</span></a></span>");
            }
        }
        return html.append(escaped(text.substring(at))).toString().replace("\n", "<br />");
    }

    /** Mastodon shows the middle of an address, and hides the rest in elements of their own. */
    private static String link(Dialect dialect, String address) {
        String shown = escaped(address);
        if (dialect == Dialect.MASTODON) {
            int scheme = shown.indexOf("://") + 3;
            int end = Math.min(shown.length(), scheme + 30);
            shown = "<span class=\"invisible\">" + shown.substring(0, scheme) + "</span><span class=\"ellipsis\">"
                    + shown.substring(scheme, end) + "</span><span class=\"invisible\">" + shown.substring(end)
                    + "</span>";
        }
        return "<a href=\"" + escaped(address) + "\" rel=\"nofollow noopener\" target=\"_blank\">" + shown + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
