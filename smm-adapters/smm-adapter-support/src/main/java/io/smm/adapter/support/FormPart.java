package io.smm.adapter.support;

import io.smm.error.InvalidInputException;
import io.smm.post.MediaSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** One field or file of a form; see {@link RequestContent#form}. Immutable. */
public final class FormPart {

    private final String name;
    private final Optional<String> fileName;
    private final String mediaType;
    private final long size;
    private final MediaSource.Opener opener;

    private FormPart(String name, Optional<String> fileName, String mediaType, long size, MediaSource.Opener opener) {
        this.name = name;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.size = size;
        this.opener = opener;
    }

    /**
     * A field that holds a small JSON value, written at once.
     *
     * @param name the field's name
     * @param content the value
     * @return the part
     */
    public static FormPart json(String name, JsonContent content) {
        byte[] bytes = Json.write(content);
        return new FormPart(
                Objects.requireNonNull(name, "name"),
                Optional.empty(),
                "application/json",
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
    }

    /**
     * A field that holds a text.
     *
     * @param name the field's name
     * @param value the text
     * @return the part
     */
    public static FormPart text(String name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return new FormPart(
                Objects.requireNonNull(name, "name"),
                Optional.empty(),
                "text/plain; charset=UTF-8",
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
    }

    /**
     * A file, streamed from where it lies when the form is sent.
     *
     * @param name the field's name
     * @param fileName what the file is called
     * @param mediaType its media type, such as {@code image/png}
     * @param source its bytes
     * @return the part
     * @throws InvalidInputException when its bytes are not at hand
     */
    public static FormPart file(String name, String fileName, String mediaType, MediaSource source) {
        long size = source.size()
                .orElseThrow(() ->
                        InvalidInputException.of("FormPart", "source", "has no bytes at hand; preflight refuses it"));
        return new FormPart(
                Objects.requireNonNull(name, "name"),
                Optional.of(fileName),
                Objects.requireNonNull(mediaType, "mediaType"),
                size,
                source::open);
    }

    long size() {
        return size;
    }

    MediaSource.Opener opener() {
        return opener;
    }

    /** What stands before its bytes, without the boundary. */
    String head() {
        return "Content-Disposition: form-data; name=\"" + quoted(name) + "\""
                + fileName.map(file -> "; filename=\"" + quoted(file) + "\"").orElse("") + "\r\nContent-Type: "
                + mediaType
                + "\r\n\r\n";
    }

    /** As browsers do it: RFC 7578 §2 leaves it to them. */
    private static String quoted(String value) {
        return value.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
