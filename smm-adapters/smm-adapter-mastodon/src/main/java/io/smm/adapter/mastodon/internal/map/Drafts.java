package io.smm.adapter.mastodon.internal.map;

import io.smm.Network;
import io.smm.adapter.mastodon.internal.wire.NewStatusWire;
import io.smm.adapter.mastodon.model.MastodonVariant;
import io.smm.adapter.mastodon.model.QuotePolicy;
import io.smm.adapter.support.Times;
import io.smm.post.ContentFlag;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes what is sent for a part or a first comment. The same input always gives the same. */
public final class Drafts {

    private Drafts() {}

    /**
     * What is sent for a part.
     *
     * @param post the whole
     * @param part the part
     * @param first whether it is the first one, which alone has the warning
     * @param media the ids of its files, as many as it has
     * @param parent the id of the post that it answers
     * @param at when the server shall publish it
     * @return the post to be made
     */
    public static NewStatusWire of(
            Post post,
            PostPart part,
            boolean first,
            List<String> media,
            Optional<String> parent,
            Optional<Instant> at) {
        Optional<MastodonVariant> variant = variant(post);
        return new NewStatusWire(
                part.text().text(),
                media,
                part.poll().map(poll -> poll(poll, variant)),
                parent,
                part.quote().map(PostRef::id),
                variant.flatMap(MastodonVariant::quotePolicy).map(QuotePolicy::word),
                post.flags().contains(ContentFlag.SENSITIVE),
                post.contentWarning().filter(words -> first),
                post.visibility().map(Statuses::word),
                part.languages().stream().findFirst().map(Drafts::language),
                at.map(Times::format));
    }

    /**
     * What is sent for a first comment: the post's visibility, and nothing else of it.
     *
     * @param post the whole
     * @param text the comment
     * @param parent the id of the post
     * @return the post to be made
     */
    public static NewStatusWire comment(Post post, PostText text, String parent) {
        return new NewStatusWire(
                text.text(),
                List.of(),
                Optional.empty(),
                Optional.of(parent),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                post.visibility().map(Statuses::word),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * What the post says to this network alone.
     *
     * @param post the post
     * @return the variant; empty when it has none that we know
     */
    public static Optional<MastodonVariant> variant(Post post) {
        return post.variantFor(Network.MASTODON)
                .filter(MastodonVariant.class::isInstance)
                .map(MastodonVariant.class::cast);
    }

    private static NewStatusWire.NewPoll poll(Poll poll, Optional<MastodonVariant> variant) {
        return new NewStatusWire.NewPoll(
                poll.options(),
                poll.openFor().toSeconds(),
                poll.multiple(),
                variant.map(MastodonVariant::hidesPollTotals).orElse(false));
    }

    /** The network takes ISO 639-1: what follows in a tag is left out. */
    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
