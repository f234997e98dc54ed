package io.smm.adapter.bluesky.internal.map;

import io.smm.Network;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.ReplyWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.post.NativeRef;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Optional;

/** The ids that a post is known by: itself and its thread's first post, each with its version. */
public final class PostRefs {

    private PostRefs() {}

    /**
     * All ids of a post.
     *
     * @param post the post
     * @param root the first post of its thread; the post itself when it stands alone
     * @return the ids
     */
    public static PostRef of(StrongRef post, StrongRef root) {
        return new PostRef(
                Network.BLUESKY,
                List.of(
                        new NativeRef(NativeRole.POST, post.uri()),
                        new NativeRef(NativeRole.VERSION, post.cid()),
                        new NativeRef(NativeRole.ROOT, root.uri()),
                        new NativeRef(NativeRole.ROOT_VERSION, root.cid())));
    }

    /**
     * The ids of a record, whatever its thread.
     *
     * @param record the record
     * @return its address and version
     */
    public static PostRef bare(StrongRef record) {
        return new PostRef(
                Network.BLUESKY,
                List.of(new NativeRef(NativeRole.POST, record.uri()), new NativeRef(NativeRole.VERSION, record.cid())));
    }

    /**
     * All ids of a post whose record is known.
     *
     * @param post the post
     * @param record its record
     * @return the ids
     */
    public static PostRef of(StrongRef post, PostRecordWire record) {
        return of(post, record.reply().map(ReplyWire::root).orElse(post));
    }

    /**
     * The post that a record answers.
     *
     * @param record the record
     * @return what it answers; empty when it stands alone
     */
    public static Optional<PostRef> parent(PostRecordWire record) {
        return record.reply().map(reply -> of(reply.parent(), reply.root()));
    }

    /**
     * The exact version that a caller's reference names.
     *
     * @param post the reference
     * @return the version; empty when the reference does not name it, or names the owner by a handle
     */
    public static Optional<StrongRef> strong(PostRef post) {
        boolean did = AtUri.isDid(AtUri.of(post).authority());
        return post.find(NativeRole.VERSION).filter(cid -> did).map(cid -> new StrongRef(post.id(), cid));
    }

    /**
     * What an answer to a post must name.
     *
     * @param post the reference to it
     * @return its thread's first post and itself; empty when the reference does not name both in exact versions
     */
    public static Optional<ReplyWire> answering(PostRef post) {
        return strong(post)
                .flatMap(parent -> post.find(NativeRole.ROOT)
                        .flatMap(root -> post.find(NativeRole.ROOT_VERSION)
                                .map(cid -> new ReplyWire(new StrongRef(root, cid), parent))));
    }
}
