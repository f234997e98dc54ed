package io.smm.adapter.memory.internal.world;

import io.smm.account.AccountRef;
import io.smm.adapter.memory.MemoryImage;
import io.smm.adapter.memory.MemoryMedia;
import io.smm.adapter.memory.MemoryPost;
import io.smm.post.LinkCard;
import io.smm.post.MediaKind;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts posts on the network and changes them, at the moment that is due. Guarded by the world's lock. */
final class PostShelf {

    private final World world;
    private long edits;

    PostShelf(World world) {
        this.world = world;
    }

    StoredPost store(AccountRef author, Draft draft) {
        StoredPost stored = store(author, draft, world.settings().clock().instant());
        world.crowd().ifPresent(people -> people.take(stored.post()));
        return stored;
    }

    StoredPost store(AccountRef author, Draft draft, Instant acceptedAt) {
        world.capacity().take();
        PostRef ref = ref(author.id(), draft.key());
        List<Upload> used = draft.media().stream()
                .map(item -> Objects.requireNonNull(world.uploads().get(item.id()), "checked before"))
                .toList();
        List<MemoryMedia> media = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            media.add(kept(used.get(i), draft.media().get(i)));
        }
        MemoryPost post = new MemoryPost(
                ref,
                permalink(ref),
                author,
                Mentions.resolve(draft.text(), world.people()),
                images(media),
                media,
                draft.link(),
                draft.replyTo(),
                draft.quote(),
                draft.languages(),
                acceptedAt,
                world.law().decide(draft.options(), used));
        StoredPost stored = world.posts().add(post, draft);
        world.stories().take(stored);
        world.inbox().said(stored);
        post.options()
                .repostOf()
                .flatMap(world.posts()::find)
                .ifPresent(
                        passedOn -> Act.SHARE.happen(passedOn, author.handle().orElse(author.id())));
        return stored;
    }

    PostRef ref(String accountId, String key) {
        return PostRef.of(world.settings().network(), accountId + "/" + key);
    }

    /** It is gone without a trace that clients could read; what the population did with it until then counts. */
    void endStory(StoredPost story, Instant at) {
        PostRef ref = story.post().ref();
        world.crowd().ifPresent(people -> people.passTo(at));
        if (world.posts().find(ref).isPresent()) {
            world.crowd().ifPresent(people -> people.end(ref));
            world.posts().remove(story);
        }
    }

    void publishWaiting(Newsroom.Waiting post) {
        world.stories().end(post.at(), this::endStory);
        Optional<StoredPost> already =
                post.draft().options().repostOf().flatMap(of -> world.posts().repost(post.author(), of));
        if (already.isPresent()) {
            return;
        }
        world.crowd().ifPresent(people -> people.passTo(post.at()));
        StoredPost stored = store(post.author(), post.draft(), post.at());
        world.crowd().ifPresent(people -> people.take(stored.post()));
    }

    /** Changes what a post says; where edits give new ids, under a new one, to which the old leads. */
    MemoryPost change(StoredPost stored, PostText text, Optional<LinkCard> link) {
        MemoryPost old = stored.post();
        PostRef ref = world.newsroom().givesNewIds()
                ? PostRef.of(world.settings().network(), old.ref().id() + ".edit-" + ++edits)
                : old.ref();
        MemoryPost changed = new MemoryPost(
                ref,
                permalink(ref),
                old.author(),
                Mentions.resolve(text, world.people()),
                old.images(),
                old.media(),
                link,
                old.replyTo(),
                old.quote(),
                old.languages(),
                old.acceptedAt(),
                old.options());
        world.posts().change(stored, changed);
        world.crowd().ifPresent(people -> people.rename(old.ref(), ref));
        return changed;
    }

    private static MemoryMedia kept(Upload upload, Draft.Attached item) {
        return new MemoryMedia(
                upload.kind(),
                upload.media().mediaType(),
                upload.media().bytes(),
                upload.media().sha256(),
                item.altText(),
                item.caption(),
                item.card());
    }

    private static List<MemoryImage> images(List<MemoryMedia> media) {
        return media.stream()
                .filter(item -> item.kind() == MediaKind.IMAGE)
                .map(item -> new MemoryImage(item.mediaType(), item.bytes().orElse(0), item.sha256(), item.altText()))
                .toList();
    }

    private URI permalink(PostRef ref) {
        try {
            return new URI("memory", world.settings().endpoint().getHost(), "/" + ref.id(), null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("an encoded path is always well-formed", impossible);
        }
    }
}
