package io.smm.adapter.mastodon.internal.map;

import io.smm.adapter.mastodon.internal.wire.InstanceWire;
import io.smm.post.ContentFlag;
import io.smm.post.MediaRules;
import io.smm.post.PollRules;
import io.smm.post.PostRules;
import io.smm.post.TextCounter;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.post.Visibility;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a post may hold on an instance: what it says itself, and what released versions of Mastodon do where it says nothing. */
public final class InstanceRules {

    private static final String DOCS =
            "Mastodon documentation (2026-07-02), methods/statuses, methods/media, user/posting; polls: entities/Instance;"
                    + " alternative text: general knowledge";
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);

    private static final long CHARACTERS = 500;
    private static final long URL_CHARACTERS = 23;
    private static final long MEDIA = 4;
    private static final long IMAGE_BYTES = 16L * 1024 * 1024;
    private static final long VIDEO_BYTES = 99L * 1024 * 1024;
    private static final long FRAME_RATE = 120;
    private static final long DESCRIPTION = 1_500;
    private static final long POLL_OPTIONS = 4;
    private static final long POLL_CHARACTERS = 50;
    private static final long POLL_SHORTEST = 300;
    private static final long POLL_LONGEST = 2_629_746;

    private static final Set<String> IMAGES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/heic", "image/heif", "image/webp", "image/avif");
    private static final Set<String> VIDEOS = Set.of("video/webm", "video/mp4", "video/quicktime", "video/ogg");

    /** A thread's bound is the SDK's own: the state of a publication must stay small. */
    private static final int MOST_PARTS = 50;

    /** Before anything is known of an instance. */
    public static final PostRules DEFAULT = rules(DOCS, CHECKED, Optional.empty());

    private InstanceRules() {}

    /**
     * The rules of an instance.
     *
     * @param endpoint its address
     * @param said what it says of itself
     * @param learnedOn when it said so
     * @return the rules, which name the instance as their source
     */
    public static PostRules of(URI endpoint, InstanceWire said, LocalDate learnedOn) {
        return rules(
                "instance " + endpoint.getAuthority() + ", version " + said.version(), learnedOn, Optional.of(said));
    }

    private static PostRules rules(String source, LocalDate asOf, Optional<InstanceWire> said) {
        TextCounter counter = TextCounter.of(TextUnit.GRAPHEME)
                .withUrlWeight(bound(said.flatMap(InstanceWire::urlCharacters), URL_CHARACTERS))
                .withMentions(TextCounter.MentionRule.WITHOUT_SERVER);
        int media = bound(said.flatMap(InstanceWire::media), MEDIA);
        int description = bound(said.flatMap(InstanceWire::description), DESCRIPTION);
        int characters = bound(said.flatMap(InstanceWire::characters), CHARACTERS);
        return PostRules.builder(source, asOf)
                .text(TextRules.builder()
                        .limit(new TextLimit(counter, characters))
                        .commentLimit(new TextLimit(counter, characters))
                        .countWarning()
                        .mostLanguages(1)
                        .build())
                .images(MediaRules.builder(
                                media,
                                said.flatMap(InstanceWire::imageBytes).orElse(IMAGE_BYTES),
                                types(said, "image/", IMAGES))
                        .altTextMost(description)
                        .build())
                .videos(MediaRules.builder(
                                1,
                                said.flatMap(InstanceWire::videoBytes).orElse(VIDEO_BYTES),
                                types(said, "video/", VIDEOS))
                        .altTextMost(description)
                        .frameRate(0.001, said.flatMap(InstanceWire::frameRate).orElse(FRAME_RATE))
                        .build())
                .mostMedia(media)
                .polls(polls(said))
                .mostParts(MOST_PARTS)
                .visibilities(Set.of(Visibility.PUBLIC, Visibility.UNLISTED, Visibility.FOLLOWERS))
                .flags(Set.of(ContentFlag.SENSITIVE))
                .build();
    }

    private static PollRules polls(Optional<InstanceWire> said) {
        return new PollRules(
                2,
                Math.max(2, bound(said.flatMap(InstanceWire::pollOptions), POLL_OPTIONS)),
                List.of(TextLimit.of(
                        TextUnit.GRAPHEME, bound(said.flatMap(InstanceWire::pollCharacters), POLL_CHARACTERS))),
                Duration.ofSeconds(said.flatMap(InstanceWire::pollShortest).orElse(POLL_SHORTEST)),
                Duration.ofSeconds(said.flatMap(InstanceWire::pollLongest).orElse(POLL_LONGEST)),
                true,
                false);
    }

    private static Set<String> types(Optional<InstanceWire> said, String kind, Set<String> usual) {
        Set<String> named = said.map(InstanceWire::mediaTypes).orElse(Set.of()).stream()
                .filter(type -> type.startsWith(kind))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return named.isEmpty() ? usual : named;
    }

    private static int bound(Optional<Long> said, long usual) {
        return (int) Math.min(said.orElse(usual), Integer.MAX_VALUE);
    }
}
