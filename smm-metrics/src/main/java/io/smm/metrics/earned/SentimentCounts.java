package io.smm.metrics.earned;

import io.smm.error.Faults;
import java.util.Objects;

/**
 * How one scorer judged the messages of one language.
 *
 * @param scorer what judged, such as the name of a model or {@code "by hand"}; not blank
 * @param version which version of it; not blank
 * @param language the messages' language as a BCP 47 tag, such as {@code "de"}; {@code "und"} when not known
 * @param positive messages judged favourable; not negative
 * @param neutral messages judged neither; not negative
 * @param negative messages judged unfavourable; not negative
 * @param unscored messages that were not judged, such as those of a language that the scorer does not know: not neutral; not negative
 */
public record SentimentCounts(
        String scorer, String version, String language, long positive, long neutral, long negative, long unscored) {

    /**
     * Checks the components.
     *
     * @param scorer what judged
     * @param version which version of it
     * @param language the messages' language as a BCP 47 tag
     * @param positive messages judged favourable
     * @param neutral messages judged neither
     * @param negative messages judged unfavourable
     * @param unscored messages that were not judged
     */
    public SentimentCounts {
        Objects.requireNonNull(scorer, "scorer");
        Faults.of("SentimentCounts")
                .check(!scorer.isBlank(), "scorer", "must not be blank")
                .check(!version.isBlank(), "version", "must not be blank")
                .check(!language.isBlank(), "language", "must not be blank")
                .check(positive >= 0, "positive", "must not be negative, is ", positive)
                .check(neutral >= 0, "neutral", "must not be negative, is ", neutral)
                .check(negative >= 0, "negative", "must not be negative, is ", negative)
                .check(unscored >= 0, "unscored", "must not be negative, is ", unscored)
                .raise();
    }

    /** {@return scorer, version and language in one line} */
    public String source() {
        return scorer + " " + version + " [" + language + "]";
    }
}
