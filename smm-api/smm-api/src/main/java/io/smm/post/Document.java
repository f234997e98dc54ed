package io.smm.post;

import io.smm.error.Faults;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A file to read, such as a PDF whose pages are leafed through.
 *
 * @param source its bytes
 * @param mediaType its media type, such as {@code application/pdf}; kept in lower case
 * @param title what readers see as its name; not blank
 */
public record Document(MediaSource source, String mediaType, String title) implements Media {

    /**
     * Checks the type and the title.
     *
     * @param source its bytes
     * @param mediaType its media type, such as {@code application/pdf}
     * @param title what readers see as its name
     */
    public Document {
        Objects.requireNonNull(source, "source");
        mediaType = mediaType.toLowerCase(Locale.ROOT);
        Faults.of("Document")
                .check(mediaType.indexOf('/') > 0, "mediaType", "must be a media type, is ", mediaType)
                .check(!title.isBlank(), "title", "must not be blank")
                .raise();
    }

    @Override
    public MediaKind kind() {
        return MediaKind.DOCUMENT;
    }

    /** {@return empty text: networks describe documents by their titles} */
    @Override
    public String altText() {
        return "";
    }

    /** {@return empty text: a document has a title instead} */
    @Override
    public String caption() {
        return "";
    }

    /** {@return empty: a document leads nowhere} */
    @Override
    public Optional<LinkCard> card() {
        return Optional.empty();
    }

    @Override
    public Document withSource(MediaSource from) {
        return new Document(from, mediaType, title);
    }
}
