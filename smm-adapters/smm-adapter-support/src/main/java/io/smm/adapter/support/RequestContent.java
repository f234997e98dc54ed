package io.smm.adapter.support;

import io.smm.error.InvalidInputException;
import io.smm.post.MediaSource;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a request sends. Made anew for every attempt, so that a body can never be sent twice by accident. Immutable.
 */
public final class RequestContent {

    static final String JSON = "application/json";

    private static final byte[] NOTHING = {};

    private final String mediaType;
    private final long size;
    private final MediaSource.Opener opener;

    private RequestContent(String mediaType, long size, MediaSource.Opener opener) {
        this.mediaType = mediaType;
        this.size = size;
        this.opener = opener;
    }

    /**
     * A small JSON value, written at once.
     *
     * @param content the value
     * @return the content
     */
    public static RequestContent json(JsonContent content) {
        return ofBytes(JSON, Json.write(content));
    }

    /**
     * The bytes of an image or a video, streamed from where they lie.
     *
     * @param mediaType their media type, such as {@code image/png}
     * @param source the bytes
     * @return the content
     */
    public static RequestContent media(String mediaType, MediaSource source) {
        long size = source.size()
                .orElseThrow(() -> InvalidInputException.of(
                        "RequestContent", "source", "has no bytes at hand; preflight refuses it"));
        return new RequestContent(Objects.requireNonNull(mediaType, "mediaType"), size, source::open);
    }

    /**
     * A form of several fields and files ({@code multipart/form-data}, RFC 7578), streamed from where they lie, one after the
     * other.
     *
     * @param parts its fields and files in order; at least one
     * @return the content; the same parts always give the same bytes
     */
    public static RequestContent form(List<FormPart> parts) {
        FormBytes bytes = FormBytes.of(parts);
        return new RequestContent(bytes.mediaType(), bytes.size(), bytes::open);
    }

    /**
     * A form of short texts ({@code application/x-www-form-urlencoded}), written at once.
     *
     * @param fields its fields in order
     * @return the content
     */
    public static RequestContent fields(Map<String, String> fields) {
        String text = fields.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return ofBytes("application/x-www-form-urlencoded", text.getBytes(StandardCharsets.US_ASCII));
    }

    /** {@return a body of no bytes and no type} */
    public static RequestContent none() {
        return ofBytes("", NOTHING);
    }

    OneShotBody newBody(Sending sending) {
        return new OneShotBody(mediaType, size, opener, sending);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RequestContent ofBytes(String mediaType, byte[] bytes) {
        return new RequestContent(mediaType, bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
