package io.smm.json.internal.model;

import io.smm.account.ConnectionId;
import io.smm.error.InvalidInputException;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.LazyCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.TextKey;
import io.smm.json.internal.codec.VariantMapCodec;
import io.smm.post.ContentFlag;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostTargeting;
import io.smm.post.ReplyControl;
import io.smm.post.Surface;
import io.smm.post.Visibility;
import java.util.List;
import java.util.Map;

/** Posts. A choice that is not known here is refused: without it the post would say or show something else. */
final class PostCodecs {

    static final Codec<Surface> SURFACE = Scalars.TEXT.as(Surface.class, Surface::new, Surface::name);

    static final Codec<Poll> POLL = ObjectCodec.of(Poll.class, o -> {
        var options = o.some("options", Scalars.TEXT, Poll::options);
        var openFor = o.required("openFor", Scalars.DURATION, Poll::openFor);
        var multiple = o.flag("multiple", Poll::multiple);
        return v -> new Poll(v.get(options), v.get(openFor), v.get(multiple));
    });

    static final Codec<PostTargeting> TARGETING = ObjectCodec.of(PostTargeting.class, o -> {
        var countries = o.set("countries", Scalars.TEXT, PostTargeting::countries);
        var languages = o.set("languages", Scalars.TEXT, PostTargeting::languages);
        return v -> new PostTargeting(v.get(countries), v.get(languages));
    });

    static final Codec<PostPart> PART = ObjectCodec.of(PostPart.class, o -> {
        var text = o.required("text", TextCodecs.TEXT, PostPart::text);
        var media = o.list("media", MediaCodecs.MEDIA, PostPart::media);
        var link = o.optional("link", TextCodecs.CARD, PostPart::link);
        var poll = o.optional("poll", POLL, PostPart::poll);
        var quote = o.optional("quote", PostRefCodecs.POST, PostPart::quote);
        var repostOf = o.optional("repostOf", PostRefCodecs.POST, PostPart::repostOf);
        var languages = o.list("languages", Scalars.TEXT, PostPart::languages);
        return v -> {
            PostPart.Builder part = v.find(repostOf)
                    .map(post -> PostPart.repostOf(post).toBuilder().text(v.get(text)))
                    .orElseGet(() -> PostPart.builder(v.get(text)));
            part.media(v.get(media));
            v.with(link, part::link);
            v.with(poll, part::poll);
            v.with(quote, part::quote);
            v.get(languages).forEach(part::language);
            return part.build();
        };
    });

    static final Codec<Post> POST = ObjectCodec.of(Post.class, o -> {
        var parts = o.some("parts", PART, Post::parts);
        var replyTo = o.optional("replyTo", PostRefCodecs.POST, Post::replyTo);
        var campaign = o.optional("campaign", CampaignCodecs.ID, Post::campaign);
        var theme = o.optional("theme", CampaignCodecs.THEME, Post::theme);
        var segment = o.optional("segment", Scalars.TEXT, Post::segment);
        var links = o.list("trackedLinks", LinkCodecs.TRACKED, Post::trackedLinks);
        var title = o.optional("title", Scalars.TEXT, Post::title);
        var surface = o.optional("surface", SURFACE, Post::surface);
        var visibility = o.optional("visibility", EnumCodec.of(Visibility.class), Post::visibility);
        var replies = o.optional("replies", EnumCodec.of(ReplyControl.class), Post::replies);
        var flags = o.list(
                "flags",
                EnumCodec.of(ContentFlag.class),
                post -> post.flags().stream().sorted().toList());
        var warning = o.optional("contentWarning", Scalars.TEXT, Post::contentWarning);
        var targeting = o.optional("targeting", TARGETING, Post::targeting);
        var comments = o.list("firstComments", TextCodecs.TEXT, Post::firstComments);
        var variants = o.orElse("variants", VariantMapCodec.INSTANCE, Post::variants, Map.of());
        var byNetwork = o.sortedMap("byNetwork", CommonCodecs.NETWORK_KEY, self(), Post::onNetworks);
        var byAccount = o.sortedMap(
                "byAccount",
                new TextKey<>(ConnectionId.class, ConnectionId::new, ConnectionId::value),
                self(),
                Post::onAccounts);
        return v -> {
            Post.Builder post = Post.builder(first("Post", "parts", v.get(parts)));
            v.get(parts).stream().skip(1).forEach(post::then);
            v.with(replyTo, post::replyTo);
            v.with(campaign, post::campaign);
            v.with(theme, post::theme);
            v.with(segment, post::segment);
            post.trackedLinks(v.get(links));
            v.with(title, post::title);
            v.with(surface, post::surface);
            v.with(visibility, post::visibility);
            v.with(replies, post::replies);
            v.get(flags).forEach(post::flag);
            v.with(warning, post::contentWarning);
            v.with(targeting, post::targeting);
            v.get(comments).forEach(post::firstComment);
            v.get(variants).values().forEach(post::variant);
            v.get(byNetwork).forEach(post::on);
            v.get(byAccount).forEach(post::on);
            return post.build();
        };
    });

    private PostCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(Surface.class, "surface", SURFACE),
                new Catalogue.Entry<>(Poll.class, "poll", POLL),
                new Catalogue.Entry<>(PostTargeting.class, "post-targeting", TARGETING),
                new Catalogue.Entry<>(PostPart.class, "post-part", PART),
                new Catalogue.Entry<>(Post.class, "post", POST));
    }

    static <E> E first(String subject, String field, List<E> elements) {
        return elements.stream()
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of(subject, field, "must not be empty"));
    }

    private static Codec<Post> post() {
        return POST;
    }

    private static Codec<Post> self() {
        return new LazyCodec<>(PostCodecs::post);
    }
}
