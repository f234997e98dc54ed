package io.smm.adapter.memory;

import io.smm.Capability;
import io.smm.post.Hosting;
import io.smm.post.MediaRules;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.post.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Profiles of networks whose posts are something else than a text with pictures. */
final class MoreProfiles {

    private MoreProfiles() {}

    static MemoryProfile shortVideos(MemoryProfile complete) {
        MediaRules videos = MediaRules.builder(1, 1_000 * (long) ProfileRules.MEGABYTE, ProfileRules.MP4)
                .duration(Duration.ofSeconds(3), Duration.ofSeconds(600))
                .frameRate(23, 60)
                .size(360, 360, 4_096, 4_096)
                .build();
        PostRules rules = PostRules.builder(
                        complete.rules().source(), complete.rules().asOf())
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.UTF16_UNIT, 2_200))
                        .commentLimit(TextLimit.of(TextUnit.UTF16_UNIT, 150))
                        .titleLimit(TextLimit.of(TextUnit.UTF16_UNIT, 90))
                        .mostMentions(30)
                        .build())
                .images(MediaRules.builder(35, 20 * ProfileRules.MEGABYTE, Set.of("image/jpeg", "image/webp"))
                        .hosting(Hosting.VERIFIED_DOMAIN)
                        .build())
                .videos(videos)
                .leastMedia(1)
                .visibilities(Set.of(Visibility.PUBLIC, Visibility.FOLLOWERS, Visibility.PRIVATE))
                .build();
        MemoryProfile profile = withoutAll(
                complete.without(Capability.PUBLISH_TEXT, "a post needs a video or images", "add a video that says it"),
                "posts are videos or images with a caption",
                "say it in the caption",
                List.of(
                        Capability.PUBLISH_LINK,
                        Capability.PUBLISH_MIXED_MEDIA,
                        Capability.PUBLISH_CARDS,
                        Capability.PUBLISH_STORY,
                        Capability.PUBLISH_THREAD,
                        Capability.PUBLISH_POLL,
                        Capability.PUBLISH_DOCUMENT,
                        Capability.PUBLISH_REPLY,
                        Capability.PUBLISH_QUOTE,
                        Capability.REPOST,
                        Capability.ANSWER));
        return withoutAll(
                        profile,
                        "it does not have it",
                        "",
                        List.of(Capability.ALT_TEXT, Capability.CHOOSE_DESTINATION, Capability.ORGANIC_TARGETING))
                .withRules(rules);
    }

    static MemoryProfile gallery(MemoryProfile photos) {
        PostRules rules = photos.rules();
        return photos.withRules(rules.toBuilder()
                .images(rules.images().toBuilder().hosting(Hosting.PUBLIC_URL).build())
                .videos(rules.videos().toBuilder().hosting(Hosting.PUBLIC_URL).build())
                .build());
    }

    static MemoryProfile pinboard(MemoryProfile complete) {
        PostRules rules = PostRules.builder(
                        complete.rules().source(), complete.rules().asOf())
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.CODE_POINT, 800))
                        .titleLimit(TextLimit.of(TextUnit.CODE_POINT, 100))
                        .requireTitle()
                        .build())
                .requireDestination()
                .images(MediaRules.builder(5, 20 * ProfileRules.MEGABYTE, Set.of("image/png", "image/jpeg"))
                        .altTextMost(500)
                        .captionMost(500)
                        .hosting(Hosting.EITHER)
                        .build())
                .videos(MediaRules.builder(1, 2_000 * (long) ProfileRules.MEGABYTE, ProfileRules.MP4)
                        .duration(Duration.ofSeconds(4), Duration.ofMinutes(15))
                        .requireCover()
                        .build())
                .leastMedia(1)
                .mostMedia(5)
                .allowImagesWithLink()
                .build();
        return withoutAll(
                        complete.without(
                                Capability.PUBLISH_TEXT,
                                "a pin needs a picture",
                                "add an image that carries the message"),
                        "pins are pictures on boards",
                        "pin a picture that says it",
                        List.of(
                                Capability.PUBLISH_MIXED_MEDIA,
                                Capability.PUBLISH_REEL,
                                Capability.PUBLISH_STORY,
                                Capability.PUBLISH_THREAD,
                                Capability.PUBLISH_POLL,
                                Capability.PUBLISH_DOCUMENT,
                                Capability.PUBLISH_REPLY,
                                Capability.PUBLISH_QUOTE,
                                Capability.FIRST_COMMENT,
                                Capability.CHOOSE_VISIBILITY,
                                Capability.CHOOSE_REPLIERS,
                                Capability.ORGANIC_TARGETING,
                                Capability.ANSWER))
                .withRules(rules);
    }

    static MemoryProfile channel(MemoryProfile complete) {
        PostRules rules = PostRules.builder(
                        complete.rules().source(), complete.rules().asOf())
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.UTF16_UNIT, 4_096))
                        .captionLimit(TextLimit.of(TextUnit.UTF16_UNIT, 1_024))
                        .build())
                .images(MediaRules.builder(10, 10 * ProfileRules.MEGABYTE, ProfileRules.ALL_TYPES)
                        .captionMost(1_024)
                        .hosting(Hosting.EITHER)
                        .build())
                .videos(MediaRules.builder(10, 50 * ProfileRules.MEGABYTE, ProfileRules.MP4)
                        .captionMost(1_024)
                        .hosting(Hosting.EITHER)
                        .build())
                .documents(MediaRules.builder(1, 50 * ProfileRules.MEGABYTE, ProfileRules.PDF)
                        .build())
                .mostMedia(10)
                .polls(ProfileRules.polls(2, 12, 100))
                .build();
        return withoutAll(
                        complete,
                        "it is a channel to subscribers",
                        "",
                        List.of(
                                Capability.PUBLISH_LINK,
                                Capability.PUBLISH_CARDS,
                                Capability.PUBLISH_REEL,
                                Capability.PUBLISH_STORY,
                                Capability.PUBLISH_QUOTE,
                                Capability.ALT_TEXT,
                                Capability.MENTION_IN_TEXT,
                                Capability.CHOOSE_DESTINATION,
                                Capability.CHOOSE_VISIBILITY,
                                Capability.CHOOSE_REPLIERS,
                                Capability.ORGANIC_TARGETING,
                                Capability.READ_MENTIONS,
                                Capability.FIRST_COMMENT))
                .without(
                        Capability.PUBLISH_THREAD,
                        "each message stands alone",
                        "let the thread become one long message")
                .withRules(rules);
    }

    private static MemoryProfile withoutAll(
            MemoryProfile profile, String why, String instead, List<Capability> missing) {
        MemoryProfile less = profile;
        for (Capability capability : missing) {
            less = less.without(capability, why, instead);
        }
        return less;
    }
}
