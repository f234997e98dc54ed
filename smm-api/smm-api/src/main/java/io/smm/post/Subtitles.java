package io.smm.post;

import io.smm.error.Faults;
import java.util.Objects;

/**
 * What is said in a video, as a file with times (closed captions).
 *
 * @param source the file
 * @param mediaType its type, such as {@code text/vtt} or {@code application/x-subrip}
 * @param language its language as a BCP 47 tag
 */
public record Subtitles(MediaSource source, String mediaType, String language) {

    /**
     * Checks the type and the language.
     *
     * @param source the file
     * @param mediaType its type, such as {@code text/vtt} or {@code application/x-subrip}
     * @param language its language as a BCP 47 tag
     */
    public Subtitles {
        Objects.requireNonNull(source, "source");
        Faults.of("Subtitles")
                .check(mediaType.indexOf('/') > 0, "mediaType", "must be a media type, is ", mediaType)
                .check(LanguageTag.is(language), "language", "'" + language + "' is not a BCP 47 tag")
                .raise();
    }
}
