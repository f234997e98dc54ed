package io.smm.core.internal.preflight;

import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.Video;
import io.smm.spi.MediaFacts;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** What the caller says of an item against what its file is. What either does not tell is no contradiction. */
final class FactsCheck {

    /** Callers round: lengths to seconds, 29.97 frames to 30. */
    private static final Duration LENGTHS_APART = Duration.ofSeconds(1);

    private static final double FRAMES_APART = 1;

    /** Names under which the same files go. */
    private static final Map<String, String> SAME_TYPES = Map.of(
            "image/jpg", "image/jpeg",
            "image/pjpeg", "image/jpeg",
            "image/x-png", "image/png",
            "image/apng", "image/png",
            "image/heif", "image/heic",
            "video/x-m4v", "video/mp4");

    private final Findings findings;
    private final Media item;
    private final MediaFacts facts;
    private final String at;

    FactsCheck(Findings findings, Media item, MediaFacts facts, String at) {
        this.findings = findings;
        this.item = item;
        this.facts = facts;
        this.at = at;
    }

    void run() {
        checkType();
        if (item instanceof Image image) {
            checkSize(image.width(), image.height());
        } else if (item instanceof Video video) {
            checkSize(video.width(), video.height());
            checkCourse(video);
        }
    }

    private void checkType() {
        String said = item.mediaType();
        facts.mediaType().filter(found -> isAnother(said, found)).ifPresent(found -> {
            String wanted = isUnknown(said) ? "is to be " + said : "is said to be " + said;
            findings.block("media.type-differs", at, wanted + ", and the file is " + found);
        });
    }

    /** Documents are containers of many names; that one is a picture or a film is what can be told. */
    private boolean isAnother(String said, String found) {
        boolean picture = found.startsWith("image/") || found.startsWith("video/");
        if (isUnknown(said)) {
            return true; // else it would have been filled in
        }
        boolean other = !SAME_TYPES.getOrDefault(said, said).equals(SAME_TYPES.getOrDefault(found, found));
        return other && (picture || item instanceof Image || item instanceof Video);
    }

    private static boolean isUnknown(String type) {
        return type.equals(Image.UNKNOWN_TYPE) || type.equals(Video.UNKNOWN_TYPE);
    }

    private void checkSize(OptionalInt width, OptionalInt height) {
        if (width.isEmpty() || height.isEmpty() || facts.width().isEmpty()) {
            return;
        }
        if (width.getAsInt() != facts.width().getAsInt()
                || height.getAsInt() != facts.height().getAsInt()) {
            findings.block(
                    "media.size-differs",
                    at,
                    "is said to be " + width.getAsInt() + "x" + height.getAsInt() + " pixels, and the file shows "
                            + facts.width().getAsInt() + "x" + facts.height().getAsInt());
        }
    }

    private void checkCourse(Video video) {
        if (video.duration().isPresent() && facts.duration().isPresent()) {
            Duration said = video.duration().get();
            Duration found = facts.duration().get();
            if (said.minus(found).abs().compareTo(LENGTHS_APART) > 0) {
                findings.block(
                        "media.duration-differs",
                        at,
                        "is said to play for " + said + ", and the file plays for " + found);
            }
        }
        facts.duration()
                .filter(found -> video.coverAt()
                        .map(moment -> moment.compareTo(found) > 0)
                        .orElse(false))
                .ifPresent(found -> findings.block(
                        "video.cover", at, "the cover's moment is beyond the end of the file, at " + found));
        if (video.frameRate().isPresent()
                && facts.frameRate().isPresent()
                && Math.abs(video.frameRate().getAsDouble() - facts.frameRate().getAsDouble()) > FRAMES_APART) {
            findings.block(
                    "media.frame-rate-differs",
                    at,
                    "is said to have " + video.frameRate().getAsDouble() + " frames a second, and the file has "
                            + facts.frameRate().getAsDouble());
        }
    }
}
