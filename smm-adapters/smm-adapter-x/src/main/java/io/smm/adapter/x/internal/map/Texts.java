package io.smm.adapter.x.internal.map;

import io.smm.adapter.x.internal.wire.PostWire;
import io.smm.adapter.x.internal.wire.UrlWire;
import io.smm.post.PostText;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts as they were written: X puts short addresses in the place of addresses, adds one for files and for a quoted post, and writes
 * {@code &}, {@code <} and {@code >} as entities of HTML.
 */
public final class Texts {

    private static final Pattern OF_FILE =
            Pattern.compile("https?://(www\\.)?(x|twitter)\\.com/\\w+/status/\\d+/(photo|video)/\\d+");

    private Texts() {}

    /**
     * What a post says, as it was written.
     *
     * @param post the post
     * @return its text, with addresses, tags and mentions where X found them
     */
    public static PostText of(PostWire post) {
        PostText.Builder text = PostText.builder();
        String rest = withoutAdded(post);
        int urls = 0;
        int tags = 0;
        int mentions = 0;
        while (true) {
            int url = place(
                    rest, urls < post.urls().size() ? post.urls().get(urls).url() : "");
            int tag = place(
                    rest, tags < post.hashtags().size() ? "#" + post.hashtags().get(tags) : "");
            int mention = place(
                    rest,
                    mentions < post.mentions().size() ? "@" + post.mentions().get(mentions) : "");
            int first = Math.min(url, Math.min(tag, mention));
            if (first == Integer.MAX_VALUE) {
                return text.text(plain(rest)).build();
            }
            text.text(plain(rest.substring(0, first)));
            int length;
            if (first == url) {
                UrlWire found = post.urls().get(urls++);
                length = found.url().length();
                link(found.expanded(), text);
            } else if (first == tag) {
                String found = post.hashtags().get(tags++);
                length = found.length() + 1;
                text.tag(found);
            } else {
                String found = post.mentions().get(mentions++);
                length = found.length() + 1;
                text.mention(found);
            }
            rest = rest.substring(first + length);
        }
    }

    /**
     * Tells whether a post says what was sent. Spaces, how an address is begun and ended, and the handles that X puts before an
     * answer make no difference.
     *
     * @param post what stands
     * @param sent what was sent
     * @return whether it is the same
     */
    public static boolean says(PostWire post, String sent) {
        String there = bare(of(post).text());
        String ours = bare(sent);
        boolean answer = post.reference("replied_to").isPresent();
        return there.equals(ours)
                || answer
                        && there.endsWith(ours)
                        && there.substring(0, there.length() - ours.length()).matches("(@\\w+ )+");
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("(?i)https?://", "")
                .replaceAll("/(?=\\s|$)", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String withoutAdded(PostWire post) {
        String text = post.text();
        List<UrlWire> added = new ArrayList<>(post.urls());
        added.removeIf(url -> !isAdded(url, post));
        Optional<UrlWire> last = last(text, added);
        while (last.isPresent()) {
            int length = last.get().url().length();
            text = text.substring(0, text.length() - length).stripTrailing();
            added.remove(last.get());
            last = last(text, added);
        }
        return text;
    }

    private static Optional<UrlWire> last(String text, List<UrlWire> added) {
        return added.stream()
                .filter(url -> !url.url().isEmpty() && text.endsWith(url.url()))
                .findFirst();
    }

    private static boolean isAdded(UrlWire url, PostWire post) {
        return url.media()
                || OF_FILE.matcher(url.expanded()).matches()
                || post.reference("quoted")
                        .map(id -> url.expanded().endsWith("/status/" + id))
                        .orElse(false);
    }

    private static int place(String text, String word) {
        int place = word.length() < 2 ? -1 : text.indexOf(word);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static void link(String address, PostText.Builder text) {
        Optional<URI> target = target(address);
        if (target.isPresent()) {
            text.link(address, target.get());
        } else {
            text.text(address);
        }
    }

    private static Optional<URI> target(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
