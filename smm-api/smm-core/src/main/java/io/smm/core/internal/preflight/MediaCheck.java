package io.smm.core.internal.preflight;

import io.smm.Capability;
import io.smm.core.internal.media.MediaLook;
import io.smm.core.internal.media.TakenMedia;
import io.smm.post.Hosting;
import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.MediaKind;
import io.smm.post.MediaRules;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRules;
import io.smm.post.Surface;
import io.smm.post.Video;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The media of one part: how many, of what type, size and length, and whether the network can get at them. */
final class MediaCheck {

    private static final List<MediaKind> KINDS = List.of(MediaKind.values());

    private final Post post;
    private final PostPart part;
    private final Findings findings;
    private final PostRules rules;
    private final String field;

    MediaCheck(Post post, int index, Findings findings) {
        this.post = post;
        this.findings = findings;
        part = post.parts().get(index);
        rules = findings.rules();
        field = "parts[" + index + "].media";
    }

    void run() {
        checkCounts();
        checkSurface();
        List<Media> media = part.media();
        for (int i = 0; i < media.size(); i++) {
            Media item = media.get(i);
            MediaRules allowed = rulesFor(item.kind());
            if (allowed.most() > 0) { // size and type of what is not allowed at all say nothing more
                checkItem(item, field + "[" + i + "]", allowed);
            }
        }
    }

    private void checkCounts() {
        for (MediaKind kind : KINDS) {
            MediaRules allowed = rulesFor(kind);
            if (part.media().isEmpty() && allowed.least() == 0) {
                continue;
            }
            long count =
                    part.media().stream().filter(item -> item.kind() == kind).count();
            String kinds = Findings.name(kind) + "s";
            findings.atMost(kinds + ".most", field, kinds, count, allowed.most());
            findings.atLeast(kinds + ".least", field, kinds, count, allowed.least());
        }
        findings.atLeast("media.least", field, "images and videos", part.media().size(), rules.leastMedia());
        if (rules.mostMedia().isPresent()) {
            findings.atMost(
                    "media.most",
                    field,
                    "media",
                    part.media().size(),
                    rules.mostMedia().getAsInt());
        }
        if (part.media().isEmpty()) {
            return;
        }
        if (!part.videos().isEmpty() && !part.images().isEmpty()) {
            findings.need(Capability.PUBLISH_MIXED_MEDIA, field);
        }
        if (part.media().stream().anyMatch(item -> item.card().isPresent())) {
            findings.need(Capability.PUBLISH_CARDS, field);
        }
    }

    private void checkSurface() {
        Optional<Surface> wanted = post.surface();
        if (wanted.isEmpty() || wanted.get().equals(Surface.FEED)) {
            return;
        }
        if (wanted.get().equals(Surface.REEL) && findings.need(Capability.PUBLISH_REEL, "surface")) {
            if (part.videos().size() != 1 || part.media().size() != 1) {
                findings.block("surface.reel", "surface", "a reel is one video and nothing else");
            }
        } else if (wanted.get().equals(Surface.STORY) && findings.need(Capability.PUBLISH_STORY, "surface")) {
            findings.atLeast(
                    "surface.story", field, "images and videos", part.media().size(), 1);
        }
    }

    private void checkItem(Media item, String at, MediaRules allowed) {
        String kind = Findings.name(item.kind());
        item.source()
                .size()
                .ifPresent(bytes -> findings.atMost(kind + ".bytes", at, "bytes", bytes, allowed.mostBytes()));
        MediaLook.Seen seen = findings.look().at(item.source());
        if (seen.unreadable() && item.source().publicUrl().isEmpty()) { // a web server may be unable to jump
            findings.block("media.unreadable", at, "its bytes cannot be read: the file is gone, or not ours to read");
        }
        new FactsCheck(findings, item, seen.facts(), at).run();
        if (isUnknown(item)) {
            if (!isSeenLater(item, allowed)) {
                findings.block(
                        "media.type-unknown",
                        at,
                        "nobody found what it is: say its media type, or give SmmBuilder.mediaProbe one that knows it");
            }
        } else if (!allowed.mediaTypes().contains(item.mediaType())) {
            findings.block(
                    kind + ".type",
                    at,
                    item.mediaType() + " is not accepted; accepted: "
                            + allowed.mediaTypes().stream().sorted().toList());
        }
        checkSource(item.source(), at, allowed.hosting());
        checkCaption(item, at, allowed);
        if (item instanceof Image image) {
            checkAltText(image, at, allowed);
            checkShape(image.width(), image.height(), kind, at, allowed);
        } else if (item instanceof Video video) {
            checkShape(video.width(), video.height(), kind, at, allowed);
            checkVideo(video, at, allowed);
        }
    }

    /** Whether its bytes will be fetched and looked into before the network hears of them. */
    private boolean isSeenLater(Media item, MediaRules allowed) {
        return !item.source().hasBytes()
                && allowed.hosting() == Hosting.BYTES
                && findings.wiring().fetcher().isPresent()
                && findings.wiring().probe().isPresent();
    }

    private static boolean isUnknown(Media item) {
        return item.mediaType().equals(Image.UNKNOWN_TYPE) || item.mediaType().equals(Video.UNKNOWN_TYPE);
    }

    private void checkSource(MediaSource source, String at, Hosting hosting) {
        boolean fetched = TakenMedia.fetchesOnly(hosting);
        boolean lent = fetched
                && source.publicUrl().isEmpty()
                && findings.wiring().host().isPresent();
        if (fetched && source.publicUrl().isEmpty() && !lent) {
            findings.block(
                    "media.hosting",
                    at,
                    "this network takes no bytes but fetches from a public address: put it on the web and say where, or"
                            + " give SmmBuilder.mediaHost one that does");
        }
        if (hosting == Hosting.VERIFIED_DOMAIN && (lent || source.publicUrl().isPresent())) {
            findings.advise(
                    "media.domain",
                    at,
                    source.publicUrl().map(URI::getRawAuthority).orElse("the media host's domain")
                            + " must have been verified with the network before");
        }
        if (hosting == Hosting.BYTES
                && !source.hasBytes()
                && findings.wiring().fetcher().isEmpty()) {
            findings.block(
                    "media.bytes",
                    at,
                    "this network takes bytes and fetches nothing: give the bytes, or give SmmBuilder.mediaFetcher one"
                            + " that gets them");
        }
        boolean kept = findings.wiring().store().isPresent();
        if ((lent || !fetched) && source.hasBytes() && !source.repeatable() && !kept) {
            findings.advise("media.repeatable", at, "it can be read once: an upload that fails cannot be tried again");
        }
    }

    private void checkCaption(Media item, String at, MediaRules allowed) {
        if (item.caption().isBlank()) {
            return;
        }
        if (allowed.captionMost().isEmpty()) {
            findings.block("media.caption", at + ".caption", "single items have no captions here: it would be lost");
            return;
        }
        findings.atMost(
                "media.caption",
                at + ".caption",
                "code points of caption",
                codePoints(item.caption()),
                allowed.captionMost().getAsInt());
    }

    private void checkAltText(Image image, String at, MediaRules allowed) {
        boolean altTexts = findings.capabilities().supports(Capability.ALT_TEXT);
        if (image.altText().isBlank()) {
            if (altTexts) {
                findings.advise("image.alt", at + ".altText", "say what the image shows, for those who do not see it");
            }
            return;
        }
        if (!altTexts) {
            findings.advise("image.alt", at + ".altText", "this network has no alternative texts: it will be lost");
        }
        allowed.altTextMost()
                .ifPresent(most -> findings.atMost(
                        "image.alt",
                        at + ".altText",
                        "code points of alternative text",
                        codePoints(image.altText()),
                        most));
    }

    /** What was not said cannot be checked; the network will. */
    private void checkShape(OptionalInt width, OptionalInt height, String kind, String at, MediaRules allowed) {
        if (width.isEmpty() || height.isEmpty()) {
            return;
        }
        int across = width.getAsInt();
        int down = height.getAsInt();
        allowed.size()
                .filter(bounds -> !bounds.allow(across, down))
                .ifPresent(bounds -> findings.block(
                        kind + ".size",
                        at,
                        "is " + across + "x" + down + " pixels; allowed: " + bounds.minWidth() + "x"
                                + bounds.minHeight() + " to " + bounds.maxWidth() + "x" + bounds.maxHeight()));
        allowed.aspectRatio()
                .filter(bounds -> !bounds.allow((double) across / down))
                .ifPresent(bounds -> findings.block(
                        kind + ".ratio",
                        at,
                        "is " + across + ":" + down + "; width to height must be " + bounds.least() + " to "
                                + bounds.most()));
    }

    private void checkVideo(Video video, String at, MediaRules allowed) {
        video.duration().ifPresent(length -> checkLength(length, at, allowed));
        video.frameRate()
                .ifPresent(rate -> allowed.frameRate()
                        .filter(bounds -> !bounds.allow(rate))
                        .ifPresent(bounds -> findings.block(
                                "video.frame-rate",
                                at,
                                "has " + rate + " frames a second; allowed: " + bounds.least() + " to "
                                        + bounds.most())));
        if (allowed.coverRequired()
                && video.cover().isEmpty()
                && video.coverAt().isEmpty()) {
            findings.block("video.cover", at, "a video needs a cover here: an image, or a moment of the video");
        }
    }

    private void checkLength(Duration length, String at, MediaRules allowed) {
        boolean fits = allowed.shortest()
                        .map(least -> length.compareTo(least) >= 0)
                        .orElse(true)
                && allowed.longest().map(most -> length.compareTo(most) <= 0).orElse(true);
        if (!fits) {
            findings.block(
                    "video.duration",
                    at,
                    "plays for " + length + "; allowed: " + allowed.shortest().orElse(Duration.ZERO) + " to "
                            + allowed.longest().map(Duration::toString).orElse("any length"));
        }
    }

    private MediaRules rulesFor(MediaKind kind) {
        return TakenMedia.rules(rules, post, kind);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
