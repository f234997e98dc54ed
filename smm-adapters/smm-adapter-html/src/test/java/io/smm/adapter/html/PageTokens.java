package io.smm.adapter.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a page the way a browser's tokeniser does, as far as this page goes: tags with quoted attributes, text, and the
 * raw text of scripts and styles.
 */
final class PageTokens {

    /** An opening or closing tag. */
    record Tag(String name, boolean closing, Map<String, String> attributes) {}

    final List<Tag> tags = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    final List<String> scripts = new ArrayList<>();
    final List<String> styles = new ArrayList<>();

    private final String html;
    private int at;

    private PageTokens(String html) {
        this.html = html;
    }

    static PageTokens of(String html) {
        PageTokens tokens = new PageTokens(html);
        tokens.read();
        return tokens;
    }

    /** Names of the tags and of their attributes, in order: what markup there is, whatever the texts are. */
    List<String> skeleton() {
        return tags.stream()
                .map(tag -> (tag.closing ? "/" : "") + tag.name + tag.attributes.keySet())
                .toList();
    }

    List<Tag> opening(String name) {
        return tags.stream()
                .filter(tag -> !tag.closing && tag.name.equals(name))
                .toList();
    }

    /** Attribute values of one name, unescaped. */
    List<String> values(String attribute) {
        return tags.stream()
                .filter(tag -> tag.attributes.containsKey(attribute))
                .map(tag -> tag.attributes.get(attribute))
                .toList();
    }

    private void read() {
        while (at < html.length()) {
            int next = html.indexOf('<', at);
            if (next < 0) {
                text.append(unescape(html.substring(at)));
                return;
            }
            text.append(unescape(html.substring(at, next)));
            at = next + 1;
            if (html.startsWith("!doctype", at)) {
                at = html.indexOf('>', at) + 1;
            } else {
                tag();
            }
        }
    }

    private void tag() {
        boolean closing = html.charAt(at) == '/';
        at += closing ? 1 : 0;
        String name = word();
        if (name.isEmpty()) {
            throw new AssertionError(
                    "a bare < at " + html.substring(Math.max(0, at - 40), Math.min(html.length(), at + 40)));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        while (html.charAt(at) != '>') {
            if (Character.isWhitespace(html.charAt(at))) {
                at++;
                continue;
            }
            String attribute = word();
            String value = "";
            if (html.charAt(at) == '=') {
                if (html.charAt(at + 1) != '"') {
                    throw new AssertionError("an attribute without quotes: " + attribute);
                }
                int end = html.indexOf('"', at + 2);
                value = unescape(html.substring(at + 2, end));
                at = end + 1;
            } else if (attribute.isEmpty()) {
                throw new AssertionError("not an attribute: " + html.substring(at, at + 20));
            }
            attributes.put(attribute, value);
        }
        at++;
        tags.add(new Tag(name, closing, attributes));
        if (!closing && (name.equals("script") || name.equals("style"))) {
            int end = html.indexOf("</" + name, at);
            (name.equals("script") ? scripts : styles).add(html.substring(at, end));
            at = end;
        }
    }

    private String word() {
        int start = at;
        while (Character.isLetterOrDigit(html.charAt(at)) || "-:_".indexOf(html.charAt(at)) >= 0) {
            at++;
        }
        return html.substring(start, at);
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
