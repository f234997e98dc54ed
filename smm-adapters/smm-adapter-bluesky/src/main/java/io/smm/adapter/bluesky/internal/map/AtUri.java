package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a record, taken apart. Strict: only what the protocol's own grammar allows becomes one, so that its parts
 * can go into a request.
 *
 * @param authority whose repository: a DID, or a handle
 * @param collection the NSID of the collection
 * @param rkey the record's key
 */
public record AtUri(String authority, String collection, String rkey) {

    private static final int LONGEST = 2_048;

    /** What is spelt as nearly everything is, is known without them. */
    private static final class Grammar {
        private static final Pattern DID =
                Pattern.compile("did:[a-z]+:(?:[A-Za-z0-9._:-]|%[0-9A-Fa-f]{2})*[A-Za-z0-9._-]");
        private static final Pattern HANDLE = Pattern.compile(
                "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
        private static final Pattern NSID = Pattern.compile(
                "[A-Za-z][A-Za-z0-9-]{0,62}(?:\\.[A-Za-z0-9][A-Za-z0-9-]{0,62})+\\.[A-Za-z][A-Za-z0-9]{0,62}");
    }

    private static final int LONGEST_RKEY = 512;
    private static final String SCHEME = "at://";
    private static final String PLC = "did:plc:";
    private static final String OF_POSTS = "/" + PostRecordWire.COLLECTION + "/";

    /**
     * Takes an address apart.
     *
     * @param text the address
     * @return its parts; empty when it is not the address of a record
     */
    public static Optional<AtUri> parse(String text) {
        int first = text.indexOf('/', SCHEME.length());
        int second = first < 0 ? -1 : text.indexOf('/', first + 1);
        if (text.length() > LONGEST || second < 0 || !text.startsWith(SCHEME)) {
            return Optional.empty();
        }
        AtUri uri = new AtUri(
                text.substring(SCHEME.length(), first), text.substring(first + 1, second), text.substring(second + 1));
        boolean sound = (isDid(uri.authority) || isHandle(uri.authority)) && isNsid(uri.collection) && isRkey(uri.rkey);
        return sound ? Optional.of(uri) : Optional.empty();
    }

    /**
     * The address of a post that a caller gave.
     *
     * @param post the post
     * @return its parts
     * @throws InvalidInputException when its id is not the address of a post
     */
    public static AtUri of(PostRef post) {
        return parse(post.id())
                .filter(uri -> uri.collection.equals(PostRecordWire.COLLECTION))
                .orElseThrow(() -> InvalidInputException.of(
                        "Post of Bluesky",
                        "ref",
                        "must be the at-uri of a post, such as at://did:plc:…/app.bsky.feed.post/…"));
    }

    /**
     * The address of something of ours that a caller wants gone: a post, or a repost.
     *
     * @param post the post
     * @return its parts
     * @throws InvalidInputException when its id is neither
     */
    public static AtUri ofPublished(PostRef post) {
        return parse(post.id())
                .filter(uri -> uri.collection.equals(SubjectRecords.REPOST))
                .orElseGet(() -> of(post));
    }

    /**
     * The address of a post that is counted or listed: only a DID will do there.
     *
     * @param post the post
     * @return its parts
     * @throws InvalidInputException when its id is not the address of a post, or names its owner by a handle
     */
    public static AtUri withDid(PostRef post) {
        AtUri uri = of(post);
        if (!isDid(uri.authority)) {
            throw InvalidInputException.of(
                    "Post of Bluesky", "ref", "must name its owner by DID; reading the post gives that form");
        }
        return uri;
    }

    /**
     * The same for callers who want no more than to know that it is one.
     *
     * @param post the post
     * @return its id, which is the address
     * @throws InvalidInputException as {@link #withDid} does
     */
    public static String idWithDid(PostRef post) {
        String id = post.id();
        return isUsualPost(id) ? id : withDid(post).toString();
    }

    /** Whether it is the address of a post as nearly all of them look: seen without taking it apart. */
    static boolean isUsualPost(String text) {
        if (text.length() > LONGEST || !text.startsWith(SCHEME) || !text.startsWith(PLC, SCHEME.length())) {
            return false;
        }
        int begin = SCHEME.length() + PLC.length();
        int end = begin;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        if (end == begin || !text.startsWith(OF_POSTS, end)) {
            return false;
        }
        int rkey = end + OF_POSTS.length();
        for (int i = rkey; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return rkey < text.length() && text.length() - rkey <= LONGEST_RKEY;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /**
     * Tells whether a text is a DID.
     *
     * @param text the text
     * @return whether it is one
     */
    public static boolean isDid(String text) {
        return text.length() <= LONGEST
                && (isPlainDid(text) || Grammar.DID.matcher(text).matches());
    }

    /** Those of today, {@code did:plc:} and lower case letters and digits: every record of a page names some. */
    private static boolean isPlainDid(String text) {
        if (!text.startsWith(PLC) || text.length() == PLC.length()) {
            return false;
        }
        for (int i = PLC.length(); i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether a text is a handle.
     *
     * @param text the text
     * @return whether it is one
     */
    public static boolean isHandle(String text) {
        return text.length() <= 253 && Grammar.HANDLE.matcher(text).matches();
    }

    private static boolean isNsid(String text) {
        return text.equals(PostRecordWire.COLLECTION)
                || Grammar.NSID.matcher(text).matches();
    }

    private static boolean isRkey(String text) {
        if (text.isEmpty() || text.length() > LONGEST_RKEY || text.equals(".") || text.equals("..")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_~.:-".indexOf(c) >= 0;
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "at://" + authority + "/" + collection + "/" + rkey;
    }
}
