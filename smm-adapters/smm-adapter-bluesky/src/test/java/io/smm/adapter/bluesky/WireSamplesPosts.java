package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.post.Image;
import io.smm.post.LinkCard;
import io.smm.post.MediaSource;
import io.smm.post.NativeRole;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Recorded posts as callers of the SDK would write them, and references to posts. */
final class WireSamplesPosts {

    private WireSamplesPosts() {}

    /** The neutral post that a recorded record is equivalent to. */
    static Post of(Object record) {
        Post.Builder post = Post.builder(part(record));
        WireSamplesJson.find(record, "reply.parent.uri").ifPresent(uri -> post.replyTo(ref(uri)));
        return post.build();
    }

    static PostPart part(Object record) {
        PostPart.Builder part = PostPart.builder(WireSamplesText.neutral(record));
        WireSamplesJson.list(record, "langs").forEach(tag -> part.language((String) tag));
        WireSamplesJson.list(record, "embed.images").forEach(image -> part.image(image(image)));
        WireSamplesJson.find(record, "embed.external").ifPresent(card -> part.link(card(card)));
        WireSamplesJson.find(record, "embed.record.uri").ifPresent(uri -> part.quote(ref(uri)));
        return part.build();
    }

    static PostRef ref(Object uri) {
        return PostRef.of(Network.BLUESKY, (String) uri);
    }

    /** Bytes of a media type, as many as were recorded. */
    static Image bytes(String mediaType, long size) {
        return Image.builder(MediaSource.ofBytes(new byte[(int) size]), mediaType)
                .build();
    }

    /** That a reference names a post, and the first post of its thread, in their exact versions. */
    static void sameRef(PostRef ref, Object post, Object record) {
        Object root = WireSamplesJson.find(record, "reply.root").orElse(post);
        sameRef(ref, post, root, "the post");
    }

    /** That a post is said to answer what its record says. */
    static void sameParent(Optional<PostRef> parent, Object record) {
        assertThat(parent.isPresent())
                .as("answers something")
                .isEqualTo(WireSamplesJson.find(record, "reply").isPresent());
        parent.ifPresent(ref -> sameRef(
                ref,
                WireSamplesJson.at(record, "reply.parent"),
                WireSamplesJson.at(record, "reply.root"),
                "what it answers"));
    }

    /** The address that the web app shows a post under. */
    static URI page(Object post) {
        List<String> parts = List.of(WireSamplesJson.text(post, "uri").split("/"));
        return URI.create("https://bsky.app/profile/" + parts.get(2) + "/post/" + parts.get(4));
    }

    private static void sameRef(PostRef ref, Object post, Object root, String what) {
        assertThat(ref.network()).isEqualTo(Network.BLUESKY);
        assertThat(ref.id()).as(what).isEqualTo(WireSamplesJson.text(post, "uri"));
        assertThat(ref.find(NativeRole.VERSION)).as("version of " + what).hasValue(WireSamplesJson.text(post, "cid"));
        assertThat(ref.find(NativeRole.ROOT)).as("root of " + what).hasValue(WireSamplesJson.text(root, "uri"));
        assertThat(ref.find(NativeRole.ROOT_VERSION))
                .as("root's version of " + what)
                .hasValue(WireSamplesJson.text(root, "cid"));
    }

    private static Image image(Object json) {
        Image bytes = bytes(WireSamplesJson.text(json, "image.mimeType"), WireSamplesJson.number(json, "image.size"));
        Image.Builder image = bytes.toBuilder().altText(WireSamplesJson.text(json, "alt"));
        WireSamplesJson.find(json, "aspectRatio")
                .ifPresent(ratio -> image.size(
                        (int) WireSamplesJson.number(ratio, "width"), (int) WireSamplesJson.number(ratio, "height")));
        return image.build();
    }

    private static LinkCard card(Object json) {
        return new LinkCard(
                URI.create(WireSamplesJson.text(json, "uri")),
                WireSamplesJson.text(json, "title"),
                WireSamplesJson.text(json, "description"));
    }
}
