package io.smm.adapter.mastodon.internal.http;

import io.smm.Cursor;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.InvalidInputException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * {@code Link: <address>; rel="next", …} (RFC 8288). The address is followed as it is given, since the ids in it may be none of the
 * items'; but our token goes to no other host than the account's own, and a stored cursor holds no host at all.
 */
final class LinkHeader {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^,<]*)");
    private static final Pattern NEXT =
            Pattern.compile(";\\s*rel\\s*=\\s*\"?(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"?\\s*(?:;|$)");

    /** Servers' are under 1,000; what is much longer is made to be searched in for long. */
    private static final int LONGEST = 8_192;

    private LinkHeader() {}

    /** Path and query of the next page; empty on the last one. */
    static Optional<String> next(String header, HttpUrl asked) {
        if (header.length() > LONGEST) {
            throw new MalformedAnswerException("the header Link is longer than " + LONGEST + " characters");
        }
        for (Matcher link = LINK.matcher(header); link.find(); ) {
            if (NEXT.matcher(link.group(2).strip()).find()) {
                HttpUrl next = asked.resolve(link.group(1));
                if (next == null || !next.host().equals(asked.host())) {
                    throw new MalformedAnswerException("the next page is on another host");
                }
                String query = next.encodedQuery();
                return Optional.of(next.encodedPath() + (query == null ? "" : "?" + query));
            }
        }
        return Optional.empty();
    }

    /** The address of a page: the first one's, or the one that a cursor names, which must be of the same list. */
    static HttpUrl at(HttpUrl first, Optional<Cursor> from) {
        if (from.isEmpty()) {
            return first;
        }
        String place = from.get().value();
        HttpUrl next = place.startsWith("/") && !place.startsWith("//") ? first.resolve(place) : null;
        if (next == null
                || !next.host().equals(first.host())
                || !next.encodedPath().equals(first.encodedPath())) {
            throw InvalidInputException.of("PageRequest", "from", "is not a place in this list of Mastodon");
        }
        return next;
    }
}
