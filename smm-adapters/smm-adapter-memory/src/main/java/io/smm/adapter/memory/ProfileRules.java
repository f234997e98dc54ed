package io.smm.adapter.memory;

import io.smm.post.MediaRules;
import io.smm.post.PollRules;
import io.smm.post.PostRules;
import io.smm.post.Surface;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The numbers of the built-in profiles: of the size that real networks have, chosen so that each differs from the others. */
final class ProfileRules {

    static final Set<String> ALL_TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    static final Set<String> MP4 = Set.of("video/mp4");
    static final Set<String> PDF = Set.of("application/pdf");
    static final int MEGABYTE = 1_000_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private ProfileRules() {}

    static PostRules complete(String source, LocalDate asOf) {
        MediaRules videos = MediaRules.builder(2, 500 * MEGABYTE, Set.of("video/mp4", "video/webm", "video/quicktime"))
                .altTextMost(2_000)
                .captionMost(300)
                .duration(Duration.ofSeconds(1), Duration.ofHours(1))
                .frameRate(10, 120)
                .build();
        return PostRules.builder(source, asOf)
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.GRAPHEME, 2_000))
                        .titleLimit(TextLimit.of(TextUnit.CODE_POINT, 150))
                        .commentLimit(TextLimit.of(TextUnit.GRAPHEME, 1_000))
                        .mostLanguages(3)
                        .build())
                .images(MediaRules.builder(10, 5 * MEGABYTE, ALL_TYPES)
                        .altTextMost(2_000)
                        .captionMost(300)
                        .build())
                .videos(videos)
                .videosOn(
                        Surface.REEL,
                        videos.toBuilder()
                                .duration(Duration.ofSeconds(3), Duration.ofSeconds(90))
                                .aspectRatio(0.5, 0.8)
                                .build())
                .videosOn(
                        Surface.STORY,
                        videos.toBuilder()
                                .duration(Duration.ofSeconds(1), Duration.ofSeconds(60))
                                .build())
                .documents(MediaRules.builder(1, 100 * MEGABYTE, PDF).build())
                .mostMedia(10)
                .polls(polls(2, 10, 50))
                .allowImagesWithLink()
                .mostParts(25)
                .build();
    }

    static PostRules microblog(String source, LocalDate asOf) {
        return PostRules.builder(source, asOf)
                .text(TextRules.builder()
                        .limit(TextLimit.withUrlWeight(TextUnit.X_WEIGHTED, 280, 23))
                        .build())
                .images(MediaRules.builder(4, 5 * MEGABYTE, ALL_TYPES)
                        .altTextMost(1_000)
                        .build())
                .videos(MediaRules.builder(1, 512 * MEGABYTE, MP4)
                        .duration(Duration.ofMillis(500), Duration.ofSeconds(140))
                        .build())
                .mostMedia(4)
                .polls(polls(2, 4, 25))
                .build();
    }

    static PostRules photos(String source, LocalDate asOf) {
        return PostRules.builder(source, asOf)
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.UTF16_UNIT, 2_200))
                        .mostTags(30)
                        .build())
                .images(MediaRules.builder(10, 8 * MEGABYTE, Set.of("image/jpeg"))
                        .altTextMost(1_000)
                        .build())
                .videos(MediaRules.builder(10, 300 * MEGABYTE, MP4)
                        .duration(Duration.ofSeconds(3), Duration.ofMinutes(15))
                        .build())
                .leastMedia(1)
                .mostMedia(10)
                .build();
    }

    static PostRules longText(String source, LocalDate asOf) {
        return PostRules.builder(source, asOf)
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.CODE_POINT, 3_000))
                        .require()
                        .mostTags(10)
                        .build())
                .images(MediaRules.builder(1, 5 * MEGABYTE, Set.of("image/png", "image/jpeg"))
                        .altTextMost(4_000)
                        .build())
                .videos(MediaRules.builder(1, 500 * MEGABYTE, MP4)
                        .duration(Duration.ofSeconds(3), Duration.ofMinutes(30))
                        .build())
                .documents(MediaRules.builder(1, 100 * MEGABYTE, PDF).build())
                .polls(polls(2, 4, 30))
                .build();
    }

    static PollRules polls(int least, int most, int option) {
        return new PollRules(
                least,
                most,
                List.of(TextLimit.of(TextUnit.CODE_POINT, option)),
                MINUTE.multipliedBy(5),
                Duration.ofDays(7),
                true,
                false);
    }
}
