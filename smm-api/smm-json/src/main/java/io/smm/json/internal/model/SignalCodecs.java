package io.smm.json.internal.model;

import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.UnionCodec;
import io.smm.listening.ActionEffect;
import io.smm.listening.ActionOffer;
import io.smm.listening.ConversationId;
import io.smm.listening.FeedRequest;
import io.smm.listening.Rating;
import io.smm.listening.SearchQuery;
import io.smm.listening.SeenBy;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalKind;
import io.smm.listening.SignalMedia;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Optional;

/** What others say, and how it is listened for. An effect that is not known here is one that the network does not say. */
final class SignalCodecs {

    static final Codec<ConversationId> CONVERSATION =
            Scalars.TEXT.as(ConversationId.class, ConversationId::new, ConversationId::value);

    static final Codec<ActionEffect> EFFECT = ObjectCodec.of(ActionEffect.class, o -> {
        var seenBy = o.required("seenBy", EnumCodec.of(SeenBy.class, SeenBy.NOT_SAID), ActionEffect::seenBy);
        var reversible = o.flag("reversible", ActionEffect::reversible);
        var note = o.orElse("note", Scalars.TEXT, ActionEffect::note, "");
        return v -> new ActionEffect(v.get(seenBy), v.get(reversible), v.get(note));
    });

    static final Codec<ActionOffer> OFFER = ObjectCodec.of(ActionOffer.class, o -> {
        var action = o.required("action", EnumCodec.of(SignalAction.class), ActionOffer::action);
        var effect = o.required("effect", EFFECT, ActionOffer::effect);
        var until = o.optional("until", Scalars.INSTANT, ActionOffer::until);
        return v -> new ActionOffer(v.get(action), v.get(effect), v.find(until));
    });

    static final Codec<Rating> RATING = UnionCodec.of(Rating.class)
            .with("stars", Rating.Stars.class, ObjectCodec.of(Rating.Stars.class, o -> {
                var given = o.required("given", Scalars.INT, Rating.Stars::given);
                var most = o.required("most", Scalars.INT, Rating.Stars::most);
                return v -> new Rating.Stars(v.get(given), v.get(most));
            }))
            .with(
                    "recommendation",
                    Rating.Recommendation.class,
                    ObjectCodec.of(
                            Rating.Recommendation.class,
                            "recommended",
                            Scalars.BOOLEAN,
                            Rating.Recommendation::new,
                            Rating.Recommendation::recommended));

    static final Codec<SignalMedia> MEDIA = ObjectCodec.of(SignalMedia.class, o -> {
        var nativeKind = o.required("nativeKind", Scalars.TEXT, SignalMedia::nativeKind);
        var address = o.optional("address", Scalars.ADDRESS, SignalMedia::address);
        var altText = o.optional("altText", Scalars.TEXT, SignalMedia::altText);
        return v -> new SignalMedia(v.get(nativeKind), v.find(address), v.find(altText));
    });

    static final Codec<Signal> SIGNAL = ObjectCodec.of(Signal.class, o -> {
        var kind = o.required("kind", EnumCodec.of(SignalKind.class), Signal::kind);
        var nativeKind = o.required("nativeKind", Scalars.TEXT, Signal::nativeKind);
        var ref = o.required("ref", PostRefCodecs.POST, Signal::ref);
        var author = o.required("author", AccountCodecs.ACCOUNT, Signal::author);
        var text = o.required("text", TextCodecs.TEXT, Signal::text);
        var saidAt = o.required("saidAt", Scalars.INSTANT, Signal::saidAt);
        var inReplyTo = o.optional("inReplyTo", PostRefCodecs.POST, Signal::inReplyTo);
        var subject = o.optional("subject", PostRefCodecs.POST, Signal::subject);
        var permalink = o.optional("permalink", Scalars.ADDRESS, Signal::permalink);
        var offers = o.list("offers", OFFER, Signal::offers);
        var rating = o.optional("rating", RATING, Signal::rating);
        var media = o.list("media", MEDIA, Signal::media);
        var editedAt = o.optional("editedAt", Scalars.INSTANT, Signal::editedAt);
        var conversation = o.optional("conversation", CONVERSATION, Signal::conversation);
        var ourAnswer = o.optional("ourAnswer", TextCodecs.TEXT, Signal::ourAnswer);
        var simulated = o.flag("simulated", Signal::simulated);
        return v -> {
            Signal.Builder signal = Signal.builder(
                            v.get(kind), v.get(nativeKind), v.get(ref), v.get(author), v.get(text), v.get(saidAt))
                    .offers(v.get(offers))
                    .media(v.get(media));
            v.with(inReplyTo, signal::inReplyTo);
            v.with(subject, signal::subject);
            v.with(permalink, signal::permalink);
            v.with(rating, signal::rating);
            v.with(editedAt, signal::editedAt);
            v.with(conversation, signal::conversation);
            v.with(ourAnswer, signal::ourAnswer);
            return v.get(simulated) ? signal.markSimulated().build() : signal.build();
        };
    });

    static final Codec<SignalEvent> EVENT = ObjectCodec.of(SignalEvent.class, o -> {
        var dedupId = o.required("dedupId", Scalars.TEXT, SignalEvent::dedupId);
        var change = o.required("change", EnumCodec.of(SignalEvent.Change.class), SignalEvent::change);
        var account = o.required("account", AccountCodecs.ACCOUNT, SignalEvent::account);
        var ref = o.required("ref", PostRefCodecs.POST, SignalEvent::ref);
        var signal = o.optional("signal", SIGNAL, SignalEvent::signal);
        var receivedAt = o.required("receivedAt", Scalars.INSTANT, SignalEvent::receivedAt);
        var source = o.required("source", EnumCodec.of(SignalEvent.Source.class), SignalEvent::source);
        var afterGap = o.flag("afterGap", SignalEvent::afterGap);
        return v -> new SignalEvent(
                v.get(dedupId),
                v.get(change),
                v.get(account),
                v.get(ref),
                v.find(signal),
                v.get(receivedAt),
                v.get(source),
                v.get(afterGap));
    });

    static final Codec<SearchQuery> SEARCH = ObjectCodec.of(SearchQuery.class, o -> {
        var terms = o.some("terms", Scalars.TEXT, SearchQuery::terms);
        var language = o.optional("language", Scalars.TEXT, SearchQuery::language);
        var since = o.optional("since", Scalars.INSTANT, SearchQuery::since);
        return v -> new SearchQuery(v.get(terms), v.find(language), v.find(since));
    });

    static final Codec<FeedRequest> FEED = ObjectCodec.of(FeedRequest.class, o -> {
        var name = o.required("name", Scalars.TEXT, FeedRequest::name);
        var connection = o.required("connection", AccountCodecs.CONNECTION, FeedRequest::connection);
        var mentions = o.flag("mentions", FeedRequest::listensToMentions);
        var notifications = o.flag("notifications", FeedRequest::listensToNotifications);
        var posts = o.list("posts", PostRefCodecs.POST, FeedRequest::posts);
        var mostItems = o.required("mostItems", Scalars.INT, FeedRequest::mostItems);
        var pollEvery = o.optional(
                "pollEvery",
                Scalars.DURATION,
                feed -> Optional.of(feed.pollInterval())
                        .filter(interval -> !interval.equals(FeedRequest.DEFAULT_INTERVAL)));
        var withoutLine = o.flag("withoutLine", feed -> !feed.usesLine());
        return v -> {
            FeedRequest feed = FeedRequest.of(v.get(name), v.get(connection))
                    .commentsBelow(v.get(posts).toArray(PostRef[]::new))
                    .mostItems(v.get(mostItems))
                    .pollEvery(v.find(pollEvery).orElse(FeedRequest.DEFAULT_INTERVAL));
            feed = v.get(notifications) ? feed.notifications() : feed;
            feed = v.get(withoutLine) ? feed.withoutLine() : feed;
            return v.get(mentions) ? feed.mentions() : feed;
        };
    });

    private SignalCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(ConversationId.class, "conversation-id", CONVERSATION),
                new Catalogue.Entry<>(ActionOffer.class, "action-offer", OFFER),
                new Catalogue.Entry<>(Rating.class, "rating", RATING),
                new Catalogue.Entry<>(Signal.class, "signal", SIGNAL),
                new Catalogue.Entry<>(SignalEvent.class, "signal-event", EVENT),
                new Catalogue.Entry<>(SearchQuery.class, "search-query", SEARCH),
                new Catalogue.Entry<>(FeedRequest.class, "feed-request", FEED));
    }
}
