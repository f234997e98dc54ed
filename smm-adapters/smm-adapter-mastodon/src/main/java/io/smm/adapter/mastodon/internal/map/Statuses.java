package io.smm.adapter.mastodon.internal.map;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.adapter.mastodon.internal.wire.EditWire;
import io.smm.adapter.mastodon.internal.wire.MediaWire;
import io.smm.adapter.mastodon.internal.wire.MentionWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.post.NativeRef;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.PublishedPost;
import io.smm.post.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts that stand, as the model knows them. */
public final class Statuses {

    private static final Map<Visibility, String> VISIBILITIES =
            Map.of(Visibility.PUBLIC, "public", Visibility.UNLISTED, "unlisted", Visibility.FOLLOWERS, "private");

    private Statuses() {}

    /**
     * The ids of a post: its own on this server, and the one on all servers.
     *
     * @param status the post
     * @return the reference
     */
    public static PostRef ref(StatusWire status) {
        return new PostRef(
                Network.MASTODON,
                List.of(new NativeRef(NativeRole.POST, status.id()), new NativeRef(NativeRole.GLOBAL, status.uri())));
    }

    /**
     * What a post says.
     *
     * @param status the post
     * @return its text
     */
    public static PostText text(StatusWire status) {
        Map<String, String> mentioned = new HashMap<>();
        for (MentionWire mention : status.mentions()) {
            mentioned.put(mention.acct(), mention.id());
            mentioned.putIfAbsent(mention.acct().split("@", 2)[0], mention.id());
        }
        return Html.text(status.content(), mentioned);
    }

    /**
     * What a post said once.
     *
     * @param wording a wording of it
     * @return its text
     */
    public static PostText text(EditWire wording) {
        return Html.text(wording.content(), Map.of());
    }

    /**
     * A post that was read back.
     *
     * @param status the post
     * @return the post
     */
    public static PublishedPost published(StatusWire status) {
        return new PublishedPost(
                ref(status),
                Actors.of(status.account()),
                text(status),
                status.createdAt(),
                status.media().stream()
                        .filter(Statuses::isImage)
                        .map(media -> media.description().orElse(""))
                        .toList(),
                parent(status));
    }

    /**
     * A post that was just published, or found to be.
     *
     * @param status the post
     * @param account whose it is
     * @return the publication
     */
    public static Publication.Builder publication(StatusWire status, AccountRef account) {
        Publication.Builder publication = Publication.builder(ref(status), account, status.createdAt());
        status.url().flatMap(Actors::page).ifPresent(publication::permalink);
        return publication;
    }

    /**
     * The post that a post answers.
     *
     * @param status the post
     * @return what it answers; empty when it stands alone
     */
    public static Optional<PostRef> parent(StatusWire status) {
        return status.inReplyTo().map(id -> PostRef.of(Network.MASTODON, id));
    }

    /**
     * The network's word for who may see a post.
     *
     * @param visibility ours
     * @return theirs
     */
    public static String word(Visibility visibility) {
        return VISIBILITIES.getOrDefault(visibility, "private");
    }

    private static boolean isImage(MediaWire media) {
        return media.type().equals("image") || media.type().equals("gifv");
    }
}
