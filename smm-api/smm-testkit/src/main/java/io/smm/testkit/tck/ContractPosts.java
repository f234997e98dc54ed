package io.smm.testkit.tck;

import io.smm.post.Hosting;
import io.smm.post.Image;
import io.smm.post.LinkCard;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostRules;
import io.smm.post.PostText;
import io.smm.testkit.TestImages;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Posts that a network takes, whatever its rules: where it wants images or a title, they have some. */
final class ContractPosts {

    private final PostRules rules;
    private final boolean maskedLinks;

    ContractPosts(PostRules rules, boolean maskedLinks) {
        this.rules = rules;
        this.maskedLinks = maskedLinks;
    }

    PostRules rules() {
        return rules;
    }

    /** A post that the network takes. */
    Post plain(String text) {
        return post(part(PostText.of(text), least()).build()).build();
    }

    /** A post that is text alone, whether the network takes it or not. */
    Post textAlone(String text) {
        return Post.of(text);
    }

    /** A post with a link and a tag in its text. */
    Post withSpans() {
        URI address = URI.create("https://example.org/path?a=b");
        PostText text = PostText.builder()
                .text("Ünïcode first, then ")
                .link(maskedLinks ? "a link" : address.toString(), address)
                .text(" and ")
                .tag("contract")
                .text(".")
                .build();
        return post(part(text, least()).build()).build();
    }

    Post withImages(String text, List<String> altTexts) {
        PostPart.Builder part = PostPart.builder(PostText.of(text));
        altTexts.forEach(altText -> part.image(image(altText)));
        return post(part.build()).build();
    }

    Post withLinkCard(String text) {
        LinkCard card = new LinkCard(URI.create("https://example.org/page"), "A page", "What the page is about.");
        return post(part(PostText.of(text), least()).link(card).build()).build();
    }

    Post reply(String text, PostRef to) {
        return plain(text).toBuilder().replyTo(to).build();
    }

    Post quote(String text, PostRef quoted) {
        return post(part(PostText.of(text), least()).quote(quoted).build()).build();
    }

    Post thread(List<String> texts) {
        Post.Builder post = plain(texts.get(0)).toBuilder();
        texts.stream()
                .skip(1)
                .forEach(text -> post.then(part(PostText.of(text), least()).build()));
        return post.build();
    }

    /** A post of several steps: several parts where there are threads, images on the first. */
    Post manySteps(boolean threads, int images) {
        int count = Math.max(images, least());
        Post.Builder post = post(part(PostText.of("Step by step."), count).build());
        if (threads) {
            for (int i = 1; i < Math.min(3, rules.mostParts()); i++) {
                post.then(part(PostText.of("Part " + (i + 1) + "."), least()).build());
            }
        }
        return post.build();
    }

    /** The largest post that the rules allow in parts and images. */
    Post largest(boolean threads) {
        int images = Math.min(rules.images().most(), rules.mostMedia().orElse(Integer.MAX_VALUE));
        Post.Builder post = post(part(PostText.of("Large."), images).build());
        for (int i = 1; threads && i < Math.min(100, rules.mostParts()); i++) {
            post.then(part(PostText.of("Large."), images).build());
        }
        return post.build();
    }

    /** A post of one part, with what the network wants of the whole. */
    Post.Builder post(PostPart part) {
        Post.Builder post = Post.builder(part);
        return rules.text().titleRequired() ? post.title("A title") : post;
    }

    /** An image that the network takes, with an address where it fetches. */
    Image image(String altText) {
        Image image = imageInBytes(altText);
        MediaSource source = image.source();
        return imagesAreFetched()
                ? image.withSource(source.alsoAt(
                        URI.create("https://media.example.org/" + Integer.toUnsignedString(altText.hashCode()))))
                : image;
    }

    /** The same without an address, which somebody must lend where the network fetches. */
    Image imageInBytes(String altText) {
        Set<String> types = rules.images().mediaTypes();
        return TestImages.of(types.isEmpty() || types.contains("image/png") ? "image/png" : "image/jpeg", altText);
    }

    /** Whether the network takes no bytes of images. */
    boolean imagesAreFetched() {
        Hosting hosting = rules.images().hosting();
        return hosting == Hosting.PUBLIC_URL || hosting == Hosting.VERIFIED_DOMAIN;
    }

    /** The fewest images with which the network takes a post. */
    int least() {
        return Math.max(rules.images().least(), rules.leastMedia());
    }

    private PostPart.Builder part(PostText text, int images) {
        PostPart.Builder part = PostPart.builder(text);
        IntStream.range(0, images).forEach(i -> part.image(image("Image " + (i + 1))));
        return part;
    }
}
