package io.smm.adapter.memory.internal.world;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.adapter.memory.MemoryPostOptions;
import io.smm.post.MediaKind;
import io.smm.post.MediaRules;
import io.smm.post.Poll;
import io.smm.post.PollRules;
import io.smm.post.PostRules;
import io.smm.post.Surface;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The network's own check of media, polls and what else a post is: what slipped past a client is refused here. */
final class MediaLaw {

    private final PostRules rules;
    private final Capabilities capabilities;

    MediaLaw(PostRules rules, Capabilities capabilities) {
        this.rules = rules;
        this.capabilities = capabilities;
    }

    /** Refuses media that break a rule whatever the post. */
    void checkUpload(Uploading media) {
        String kind = name(media.kind());
        MediaRules allowed = rules.media(media.kind());
        if (allowed.most() == 0) {
            throw refused(kind + "s are not taken here");
        }
        if (!allowed.mediaTypes().contains(media.mediaType())) {
            throw refused(media.mediaType() + " is not taken here, but " + allowed.mediaTypes());
        }
        if (media.bytes().orElse(0) > allowed.mostBytes()) {
            throw refused("more than " + allowed.mostBytes() + " bytes");
        }
        if (media.width().isPresent() && media.height().isPresent()) {
            int across = media.width().getAsInt();
            int down = media.height().getAsInt();
            boolean fits =
                    allowed.size().map(bounds -> bounds.allow(across, down)).orElse(true)
                            && allowed.aspectRatio()
                                    .map(bounds -> bounds.allow((double) across / down))
                                    .orElse(true);
            if (!fits) {
                throw refused("the " + kind + " is " + across + "x" + down);
            }
        }
    }

    /** Adds what is wrong with a post's media and options. */
    void check(Draft draft, List<Upload> media, List<String> faults) {
        checkMedia(draft, media, faults);
        checkOptions(draft, faults);
    }

    private void checkMedia(Draft draft, List<Upload> media, List<String> faults) {
        Optional<Surface> surface = draft.options().surface();
        for (MediaKind kind : MediaKind.values()) {
            MediaRules allowed =
                    kind == MediaKind.VIDEO && surface.isPresent() ? rules.videosOn(surface.get()) : rules.media(kind);
            long count = media.stream().filter(item -> item.kind() == kind).count();
            if (count < allowed.least() || count > allowed.most()) {
                faults.add(count + " " + name(kind) + "s where " + allowed.least() + " to " + allowed.most()
                        + " are taken");
            }
            for (int i = 0; i < media.size(); i++) {
                if (media.get(i).kind() == kind) {
                    checkItem(media.get(i), draft.media().get(i), allowed, faults);
                }
            }
        }
        if (media.size() < rules.leastMedia()
                || media.size() > rules.mostMedia().orElse(Integer.MAX_VALUE)) {
            faults.add(media.size() + " media are too few or too many");
        }
        boolean videos = media.stream().anyMatch(item -> item.kind() == MediaKind.VIDEO);
        boolean images = media.stream().anyMatch(item -> item.kind() == MediaKind.IMAGE);
        demand(videos && images, Capability.PUBLISH_MIXED_MEDIA, "mixed media", faults);
        demand(
                draft.media().stream().anyMatch(item -> item.card().isPresent()),
                Capability.PUBLISH_CARDS,
                "links of single items",
                faults);
    }

    private static void checkItem(Upload upload, Draft.Attached item, MediaRules allowed, List<String> faults) {
        if (codePoints(item.altText()) > allowed.altTextMost().orElse(Integer.MAX_VALUE)) {
            faults.add("an alternative text of " + codePoints(item.altText()) + " characters of at most "
                    + allowed.altTextMost().getAsInt());
        }
        if (codePoints(item.caption()) > allowed.captionMost().orElse(0)) {
            faults.add("a caption of " + codePoints(item.caption()) + " characters of at most "
                    + allowed.captionMost().orElse(0));
        }
        upload.duration().ifPresent(length -> {
            if (length.compareTo(allowed.shortest().orElse(Duration.ZERO)) < 0
                    || length.compareTo(allowed.longest().orElse(length)) > 0) {
                faults.add("a video of " + length);
            }
        });
        if (allowed.coverRequired() && !item.hasCover()) {
            faults.add("a video without a cover");
        }
    }

    private void checkOptions(Draft draft, List<String> faults) {
        MemoryPostOptions options = draft.options();
        options.poll().ifPresent(poll -> checkPoll(poll, draft, faults));
        demand(options.repostOf().isPresent(), Capability.REPOST, "reposts", faults);
        demand(options.destination().isPresent(), Capability.CHOOSE_DESTINATION, "places to choose", faults);
        demand(options.visibility().isPresent(), Capability.CHOOSE_VISIBILITY, "choices of who sees a post", faults);
        demand(options.replies().isPresent(), Capability.CHOOSE_REPLIERS, "choices of who answers a post", faults);
        demand(!options.flags().isEmpty(), Capability.CONTENT_FLAGS, "labels", faults);
        demand(options.targeting().isPresent(), Capability.ORGANIC_TARGETING, "choices of an audience", faults);
        if (!rules.flags().containsAll(options.flags())) {
            faults.add("a label that is not among " + rules.flags());
        }
        options.visibility()
                .filter(who -> !rules.visibilities().contains(who))
                .ifPresent(who -> faults.add(who + " is not among " + rules.visibilities()));
        options.replies()
                .filter(who -> !rules.replies().contains(who))
                .ifPresent(who -> faults.add(who + " is not among " + rules.replies()));
        boolean wholePost = draft.replyTo().isEmpty() && options.repostOf().isEmpty();
        if (wholePost && rules.destinationRequired() && options.destination().isEmpty()) {
            faults.add("there is no destination");
        }
        if (wholePost && rules.text().titleRequired() && options.title().isEmpty()) {
            faults.add("there is no title");
        }
        options.title()
                .ifPresent(title -> rules.text().titleLimits().stream()
                        .filter(limit -> limit.counter().count(title) > limit.most())
                        .forEach(limit -> faults.add("the title is longer than " + limit.most())));
        surface(options, Surface.REEL, Capability.PUBLISH_REEL, faults);
        surface(options, Surface.STORY, Capability.PUBLISH_STORY, faults);
    }

    private void checkPoll(Poll poll, Draft draft, List<String> faults) {
        demand(true, Capability.PUBLISH_POLL, "polls", faults);
        PollRules allowed = rules.polls();
        if (poll.options().size() < allowed.least() || poll.options().size() > allowed.most()) {
            faults.add(poll.options().size() + " answers where " + allowed.least() + " to " + allowed.most()
                    + " are taken");
        }
        boolean fits = allowed.optionLimits().stream()
                .allMatch(limit ->
                        poll.options().stream().allMatch(one -> limit.counter().count(one) <= limit.most()));
        if (!fits) {
            faults.add("an answer is too long");
        }
        if (poll.openFor().compareTo(allowed.shortest()) < 0 || poll.openFor().compareTo(allowed.longest()) > 0) {
            faults.add("a poll open for " + poll.openFor());
        }
        if (poll.multiple() && !allowed.multiple() || !draft.media().isEmpty() && !allowed.withMedia()) {
            faults.add("a poll with several votes a person or with media");
        }
    }

    private void surface(MemoryPostOptions options, Surface surface, Capability capability, List<String> faults) {
        demand(options.surface().filter(surface::equals).isPresent(), capability, surface + " posts", faults);
    }

    private void demand(boolean used, Capability capability, String what, List<String> faults) {
        if (used && !capabilities.supports(capability)) {
            faults.add("there are no " + what + " here: "
                    + capabilities.of(capability).note());
        }
    }

    private static Refusal refused(String why) {
        return new Refusal(Refusal.Code.IMAGE_REJECTED, why);
    }

    private static String name(MediaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
