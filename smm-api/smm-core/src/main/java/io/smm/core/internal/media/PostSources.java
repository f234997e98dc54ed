package io.smm.core.internal.media;

import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.Subtitles;
import io.smm.post.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Every source of bytes in a post: items, covers, subtitles, and those of the posts that stand in for it elsewhere. */
final class PostSources {

    private PostSources() {}

    /** {@return the post with other sources; the same when none is another} */
    static Post map(Post post, UnaryOperator<MediaSource> change) {
        Post mapped = PostMedia.isIn(post) ? withParts(post, change) : post;
        if (post.onNetworks().isEmpty() && post.onAccounts().isEmpty()) {
            return mapped;
        }
        Post.Builder builder = mapped.toBuilder();
        post.onNetworks().forEach((network, other) -> builder.on(network, map(other, change)));
        post.onAccounts().forEach((account, other) -> builder.on(account, map(other, change)));
        return builder.build();
    }

    /** {@return whether any of them is as described} */
    static boolean any(Post post, Predicate<MediaSource> wanted) {
        for (PostPart part : post.parts()) {
            for (Media item : part.media()) {
                if (wanted.test(item.source()) || item instanceof Video video && anyBeside(video, wanted)) {
                    return true;
                }
            }
        }
        return anyIn(post.onNetworks(), wanted) || anyIn(post.onAccounts(), wanted);
    }

    private static boolean anyIn(Map<?, Post> posts, Predicate<MediaSource> wanted) {
        for (Post post : posts.values()) {
            if (any(post, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyBeside(Video video, Predicate<MediaSource> wanted) {
        return video.cover().filter(cover -> wanted.test(cover.source())).isPresent()
                || video.subtitles().stream().map(Subtitles::source).anyMatch(wanted);
    }

    private static Post withParts(Post post, UnaryOperator<MediaSource> change) {
        List<PostPart> parts = new ArrayList<>();
        boolean changed = false;
        for (PostPart part : post.parts()) {
            List<Media> media =
                    part.media().stream().map(item -> map(item, change)).toList();
            boolean same = media.equals(part.media());
            changed |= !same;
            parts.add(same ? part : part.toBuilder().media(media).build());
        }
        return changed ? post.withParts(parts) : post;
    }

    private static Media map(Media item, UnaryOperator<MediaSource> change) {
        Media mapped = item.withSource(change.apply(item.source()));
        return mapped instanceof Video video ? beside(video, change) : mapped;
    }

    private static Video beside(Video video, UnaryOperator<MediaSource> change) {
        if (video.cover().isEmpty() && video.subtitles().isEmpty()) {
            return video;
        }
        Video.Builder builder = video.toBuilder();
        video.cover().ifPresent(cover -> builder.cover((Image) map(cover, change)));
        if (!video.subtitles().isEmpty()) {
            builder.subtitles(video.subtitles().stream()
                    .map(one -> new Subtitles(change.apply(one.source()), one.mediaType(), one.language()))
                    .toList());
        }
        return builder.build();
    }
}
