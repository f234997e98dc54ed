package io.smm.json.internal.model;

import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.UnionCodec;
import io.smm.post.LinkCard;
import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.util.List;

/** Texts with what is marked in them; positions count UTF-16 units, as in the API. */
final class TextCodecs {

    static final Codec<TextSpan> SPAN = UnionCodec.of(TextSpan.class)
            .with("link", TextSpan.Link.class, ObjectCodec.of(TextSpan.Link.class, o -> {
                var start = o.required("start", Scalars.INT, TextSpan.Link::start);
                var end = o.required("end", Scalars.INT, TextSpan.Link::end);
                var target = o.required("target", Scalars.ADDRESS, TextSpan.Link::target);
                return v -> new TextSpan.Link(v.get(start), v.get(end), v.get(target));
            }))
            .with("mention", TextSpan.Mention.class, ObjectCodec.of(TextSpan.Mention.class, o -> {
                var start = o.required("start", Scalars.INT, TextSpan.Mention::start);
                var end = o.required("end", Scalars.INT, TextSpan.Mention::end);
                var handle = o.required("handle", Scalars.TEXT, TextSpan.Mention::handle);
                var accountId = o.optional("accountId", Scalars.TEXT, TextSpan.Mention::accountId);
                return v -> new TextSpan.Mention(v.get(start), v.get(end), v.get(handle), v.find(accountId));
            }))
            .with("tag", TextSpan.Tag.class, ObjectCodec.of(TextSpan.Tag.class, o -> {
                var start = o.required("start", Scalars.INT, TextSpan.Tag::start);
                var end = o.required("end", Scalars.INT, TextSpan.Tag::end);
                var tag = o.required("tag", Scalars.TEXT, TextSpan.Tag::tag);
                return v -> new TextSpan.Tag(v.get(start), v.get(end), v.get(tag));
            }));

    static final Codec<PostText> TEXT = ObjectCodec.of(PostText.class, o -> {
        var text = o.required("text", Scalars.TEXT, PostText::text);
        var spans = o.list("spans", SPAN, PostText::spans);
        return v -> new PostText(v.get(text), v.get(spans));
    });

    static final Codec<LinkCard> CARD = ObjectCodec.of(LinkCard.class, o -> {
        var target = o.required("target", Scalars.ADDRESS, LinkCard::target);
        var title = o.required("title", Scalars.TEXT, LinkCard::title);
        var description = o.orElse("description", Scalars.TEXT, LinkCard::description, "");
        return v -> new LinkCard(v.get(target), v.get(title), v.get(description));
    });

    private TextCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(PostText.class, "post-text", TEXT),
                new Catalogue.Entry<>(LinkCard.class, "link-card", CARD));
    }
}
