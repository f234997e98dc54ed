package io.smm.adapter.memory.internal.client;

import io.smm.account.Connection;
import io.smm.adapter.memory.MemoryPostOptions;
import io.smm.adapter.memory.internal.world.Draft;
import io.smm.post.Media;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Video;
import io.smm.spi.PublishIntent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the network is asked to post: our model in its words. */
final class Drafts {

    private Drafts() {}

    /** The piece that is next: a part, or a first comment below the first part. */
    static Draft draft(PublishIntent intent, Progress progress) {
        int parts = intent.post().parts().size();
        return progress.done() < parts
                ? part(intent, progress)
                : comment(intent, progress, intent.post().firstComments().get(progress.done() - parts));
    }

    static PostRef ref(Connection connection, String key) {
        return PostRef.of(connection.network(), connection.account().id() + "/" + key);
    }

    private static Draft part(PublishIntent intent, Progress progress) {
        PostPart part = intent.post().parts().get(progress.done());
        List<Draft.Attached> media = new ArrayList<>();
        for (int i = 0; i < part.media().size(); i++) {
            media.add(attached(progress.media().get(i), part.media().get(i)));
        }
        Optional<PostRef> replyTo = progress.done() == 0
                ? intent.post().replyTo()
                : Optional.of(ref(intent.connection(), progress.keyOf(progress.done() - 1)));
        return new Draft(
                progress.keyOf(progress.done()),
                part.text(),
                media,
                part.link(),
                replyTo,
                part.quote(),
                part.languages(),
                options(intent, part, progress.done() == 0));
    }

    private static Draft comment(PublishIntent intent, Progress progress, PostText text) {
        return new Draft(
                progress.keyOf(progress.done()),
                text,
                List.of(),
                Optional.empty(),
                Optional.of(ref(intent.connection(), progress.keyOf(0))),
                Optional.empty(),
                List.of(),
                MemoryPostOptions.NONE);
    }

    private static Draft.Attached attached(String id, Media item) {
        boolean cover = item instanceof Video video
                && (video.cover().isPresent() || video.coverAt().isPresent());
        return new Draft.Attached(id, item.altText(), item.caption(), item.card(), cover);
    }

    /** Who sees a thread and who answers it holds for all of it; the title and the topic stand over its first part. */
    private static MemoryPostOptions options(PublishIntent intent, PostPart part, boolean first) {
        Post post = intent.post();
        return new MemoryPostOptions(
                part.poll(),
                part.repostOf(),
                first ? post.title() : Optional.empty(),
                post.surface(),
                post.visibility(),
                post.replies(),
                first ? post.flags() : Set.of(),
                first ? post.contentWarning() : Optional.empty(),
                post.targeting(),
                intent.destination(),
                first ? post.variantFor(intent.connection().network()) : Optional.empty());
    }
}
