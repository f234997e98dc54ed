package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final Pattern DID = Pattern.compile("did:[a-z]+:(?:[A-Za-z0-9._:-]|%[0-9A-Fa-f]{2})*[A-Za-z0-9._-]");
    private static final Pattern HANDLE = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern NSID = Pattern.compile(
            "[A-Za-z][A-Za-z0-9-]{0,62}(?:\\.[A-Za-z0-9][A-Za-z0-9-]{0,62})+\\.[A-Za-z][A-Za-z0-9]{0,62}");
    private static final Pattern RKEY = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9_~.:-]{1,512}");
    private static final Pattern PARTS = Pattern.compile("at://([^/?#]+)/([^/?#]+)/([^/?#]+)");

    /**
     * Takes an address apart.
     *
     * @param text the address
     * @return its parts; empty when it is not the address of a record
     */
    public static Optional<AtUri> parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        AtUri uri = new AtUri(parts.group(1), parts.group(2), parts.group(3));
        boolean sound = (isDid(uri.authority) || isHandle(uri.authority))
                && NSID.matcher(uri.collection).matches()
                && RKEY.matcher(uri.rkey).matches();
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
     * Tells whether a text is a DID.
     *
     * @param text the text
     * @return whether it is one
     */
    public static boolean isDid(String text) {
        return text.length() <= LONGEST && DID.matcher(text).matches();
    }

    /**
     * Tells whether a text is a handle.
     *
     * @param text the text
     * @return whether it is one
     */
    public static boolean isHandle(String text) {
        return text.length() <= 253 && HANDLE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "at://" + authority + "/" + collection + "/" + rkey;
    }
}
