package io.smm.adapter.support.fetch;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What a server says of the whole of a thing, by which one answer is held against another. */
record Head(long size, String mediaType, Optional<String> version) {

    static final long UNKNOWN = -1;

    /** Of an answer that holds all of it. */
    static Head of(Response response) throws Refused {
        requireUncoded(response);
        return new Head(response.body().contentLength(), typeOf(response.body().contentType()), versionOf(response));
    }

    /** {@return whether an answer that begins at a byte is about the same thing, as it was} */
    boolean continuedBy(Response response, long from) throws Refused {
        requireUncoded(response);
        Optional<String> now = versionOf(response);
        boolean sameVersion = version.isEmpty() || now.isEmpty() || version.equals(now);
        if (from == 0) {
            return sameVersion && response.body().contentLength() == size;
        }
        String range = Objects.requireNonNullElse(response.header("Content-Range"), "");
        return sameVersion && range.equals("bytes " + from + "-" + (size - 1) + "/" + size);
    }

    private static void requireUncoded(Response response) throws Refused {
        String coding = Objects.requireNonNullElse(response.header("Content-Encoding"), "identity");
        if (!coding.equalsIgnoreCase("identity")) {
            throw new Refused("its server compresses what it was asked for plainly");
        }
    }

    /** Weak tags do not promise the same bytes (RFC 9110 §8.8.3), a date does so to the second. */
    private static Optional<String> versionOf(Response response) {
        return Optional.ofNullable(response.header("ETag"))
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> Optional.ofNullable(response.header("Last-Modified")));
    }

    private static String typeOf(@Nullable MediaType type) {
        return type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    }
}
