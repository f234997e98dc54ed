package io.smm.adapter.bluesky.internal.stream;

import io.smm.Cursor;
import io.smm.error.InvalidInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * A place on a line: the number of a frame, and whose number it is, for every server counts by itself.
 *
 * @param seq the number of the last frame
 * @param host whose
 */
record FirehosePlace(long seq, String host) {

    private static final Pattern TEXT = Pattern.compile("firehose:(\\d{1,18})@(\\S{1,300})");

    /**
     * A server's numbers.
     *
     * @param host its name and port
     */
    record Line(String host) {
        static Line of(HttpUrl url) {
            return new Line(url.host() + ":" + url.port());
        }

        Cursor at(long seq) {
            return new Cursor("firehose:" + seq + "@" + host);
        }
    }

    static FirehosePlace of(Cursor cursor) {
        Matcher text = TEXT.matcher(cursor.value());
        if (!text.matches()) {
            throw InvalidInputException.of("stream", "from", "is no place of this stream");
        }
        return new FirehosePlace(Long.parseLong(text.group(1)), text.group(2));
    }
}
