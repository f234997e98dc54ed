package io.smm.json.internal.model;

import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.UnionCodec;
import io.smm.post.AllowedOperation;
import io.smm.post.Delivery;
import io.smm.post.EditedPost;
import io.smm.post.Fallback;
import io.smm.post.Outcome;
import io.smm.post.Publication;
import io.smm.post.PublishedPost;
import io.smm.post.ScheduledPost;
import io.smm.post.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of posts. An outcome of a kind that is not known here is unknown: nothing is sent again because of it. */
final class DeliveryCodecs {

    static final Codec<Publication> PUBLICATION = ObjectCodec.of(Publication.class, o -> {
        var ref = o.required("ref", PostRefCodecs.POST, Publication::ref);
        var account = o.required("account", AccountCodecs.ACCOUNT, Publication::account);
        var publishedAt = o.required("publishedAt", Scalars.INSTANT, Publication::publishedAt);
        var permalink = o.optional("permalink", Scalars.ADDRESS, Publication::permalink);
        var surface = o.optional("surface", PostCodecs.SURFACE, Publication::surface);
        var simulated = o.flag("simulated", Publication::simulated);
        var warnings = o.list("warnings", Scalars.TEXT, Publication::warnings);
        return v -> {
            Publication.Builder publication = Publication.builder(v.get(ref), v.get(account), v.get(publishedAt));
            v.with(permalink, publication::permalink);
            v.with(surface, publication::surface);
            v.get(warnings).forEach(publication::warning);
            return v.get(simulated) ? publication.markSimulated().build() : publication.build();
        };
    });

    static final Codec<Outcome> OUTCOME = UnionCodec.of(Outcome.class)
            .with(
                    "published",
                    Outcome.Published.class,
                    ObjectCodec.of(
                            Outcome.Published.class,
                            "publication",
                            PUBLICATION,
                            Outcome.Published::new,
                            Outcome.Published::publication))
            .with("pending", Outcome.Pending.class, ObjectCodec.of(Outcome.Pending.class, o -> {
                var checkAfter = o.required("checkAfter", Scalars.INSTANT, Outcome.Pending::checkAfter);
                var why = o.required("why", Scalars.TEXT, Outcome.Pending::why);
                var percent = o.optionalInt("percent", Outcome.Pending::percent);
                var deadline = o.optional("deadline", Scalars.INSTANT, Outcome.Pending::deadline);
                return v -> new Outcome.Pending(v.get(checkAfter), v.get(why), v.findInt(percent), v.find(deadline));
            }))
            .with(
                    "scheduledOnNetwork",
                    Outcome.ScheduledOnNetwork.class,
                    ObjectCodec.of(Outcome.ScheduledOnNetwork.class, o -> {
                        var at = o.required("at", Scalars.INSTANT, Outcome.ScheduledOnNetwork::at);
                        var ref = o.required("ref", PostRefCodecs.POST, Outcome.ScheduledOnNetwork::ref);
                        return v -> new Outcome.ScheduledOnNetwork(v.get(at), v.get(ref));
                    }))
            .with(
                    "rejected",
                    Outcome.Rejected.class,
                    ObjectCodec.of(
                            Outcome.Rejected.class,
                            "error",
                            ExceptionCodecs.ERROR,
                            Outcome.Rejected::new,
                            Outcome.Rejected::error))
            .with("unknown", Outcome.Unknown.class, ObjectCodec.of(Outcome.Unknown.class, o -> {
                var since = o.required("since", Scalars.INSTANT, Outcome.Unknown::since);
                var why = o.required("why", Scalars.TEXT, Outcome.Unknown::why);
                var settleAfter = o.optional("settleAfter", Scalars.INSTANT, Outcome.Unknown::settleAfter);
                return v -> new Outcome.Unknown(v.get(since), v.get(why), v.find(settleAfter));
            }))
            .otherwise((kind, json) ->
                    new Outcome.Unknown(Instant.EPOCH, "a newer version wrote '" + kind + "'", Optional.empty()));

    static final Codec<Fallback> FALLBACK = UnionCodec.of(Fallback.class)
            .with("onePost", Fallback.OnePost.class, ObjectCodec.empty(Fallback.OnePost.class, Fallback.OnePost::new))
            .with("gallery", Fallback.Gallery.class, ObjectCodec.empty(Fallback.Gallery.class, Fallback.Gallery::new))
            .with(
                    "firstComments",
                    Fallback.FirstComments.class,
                    ObjectCodec.empty(Fallback.FirstComments.class, Fallback.FirstComments::new))
            .with(
                    "document",
                    Fallback.WithDocument.class,
                    ObjectCodec.of(
                            Fallback.WithDocument.class,
                            "document",
                            MediaCodecs.DOCUMENT,
                            Fallback.WithDocument::new,
                            Fallback.WithDocument::document));

    static final Codec<Delivery> DELIVERY = ObjectCodec.of(Delivery.class, o -> {
        var id = o.required("id", PostRefCodecs.DELIVERY, Delivery::id);
        var connection = o.required("connection", AccountCodecs.CONNECTION, Delivery::connection);
        var destination = o.optional("destination", AccountCodecs.DESTINATION, Delivery::destination);
        var post = o.required("post", PostCodecs.POST, Delivery::post);
        var createdAt = o.required("createdAt", Scalars.INSTANT, Delivery::createdAt);
        var networkTime = o.optional("networkTime", Scalars.INSTANT, Delivery::networkTime);
        var outcomes = o.list("outcomes", OUTCOME, Delivery::outcomes);
        var warnings = o.list("warnings", Scalars.TEXT, Delivery::warnings);
        return v -> {
            Delivery delivery = Delivery.of(
                    v.get(id),
                    v.get(connection),
                    v.get(post),
                    v.get(createdAt),
                    v.get(outcomes).stream()
                            .map(outcome -> notBefore(v.get(createdAt), outcome))
                            .toList());
            for (String warning : v.get(warnings)) {
                delivery = delivery.withWarning(warning);
            }
            delivery = v.find(destination).map(delivery::to).orElse(delivery);
            return v.find(networkTime).map(delivery::withNetworkTime).orElse(delivery);
        };
    });

    static final Codec<PublishedPost> PUBLISHED_POST = ObjectCodec.of(PublishedPost.class, o -> {
        var ref = o.required("ref", PostRefCodecs.POST, PublishedPost::ref);
        var author = o.required("author", AccountCodecs.ACCOUNT, PublishedPost::author);
        var text = o.required("text", TextCodecs.TEXT, PublishedPost::text);
        var createdAt = o.required("createdAt", Scalars.INSTANT, PublishedPost::createdAt);
        var altTexts = o.list("imageAltTexts", Scalars.TEXT, PublishedPost::imageAltTexts);
        var replyTo = o.optional("replyTo", PostRefCodecs.POST, PublishedPost::replyTo);
        return v -> new PublishedPost(
                v.get(ref), v.get(author), v.get(text), v.get(createdAt), v.get(altTexts), v.find(replyTo));
    });

    static final Codec<ScheduledPost> SCHEDULED_POST = ObjectCodec.of(ScheduledPost.class, o -> {
        var ref = o.required("ref", PostRefCodecs.POST, ScheduledPost::ref);
        var at = o.required("at", Scalars.INSTANT, ScheduledPost::at);
        var text = o.required("text", TextCodecs.TEXT, ScheduledPost::text);
        return v -> new ScheduledPost(v.get(ref), v.get(at), v.get(text));
    });

    static final Codec<EditedPost> EDITED_POST = ObjectCodec.of(EditedPost.class, o -> {
        var publication = o.required("publication", PUBLICATION, EditedPost::publication);
        var before = o.required("before", PostRefCodecs.POST, EditedPost::before);
        return v -> new EditedPost(v.get(publication), v.get(before));
    });

    static final Codec<AllowedOperation> ALLOWED = ObjectCodec.of(AllowedOperation.class, o -> {
        var act = o.required("act", EnumCodec.of(AllowedOperation.Act.class), AllowedOperation::act);
        var allowed = o.required("allowed", Scalars.BOOLEAN, AllowedOperation::allowed);
        var until = o.optional("until", Scalars.INSTANT, AllowedOperation::until);
        var note = o.orElse("note", Scalars.TEXT, AllowedOperation::note, "");
        return v -> new AllowedOperation(v.get(act), v.get(allowed), v.find(until), v.get(note));
    });

    static final Codec<Violation> VIOLATION = ObjectCodec.of(Violation.class, o -> {
        // Severity that is not understood must not let a post pass.
        var severity = o.required(
                "severity", EnumCodec.of(Violation.Severity.class, Violation.Severity.BLOCKER), Violation::severity);
        var rule = o.required("rule", Scalars.TEXT, Violation::rule);
        var field = o.required("field", Scalars.TEXT, Violation::field);
        var message = o.required("message", Scalars.TEXT, Violation::message);
        var actual = o.optionalLong("actual", Violation::actual);
        var allowed = o.optionalLong("allowed", Violation::allowed);
        var source = o.required("source", Scalars.TEXT, Violation::source);
        return v -> new Violation(
                v.get(severity),
                v.get(rule),
                v.get(field),
                v.get(message),
                v.findLong(actual),
                v.findLong(allowed),
                v.get(source));
    });

    private DeliveryCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(Publication.class, "publication", PUBLICATION),
                new Catalogue.Entry<>(Outcome.class, "outcome", OUTCOME),
                new Catalogue.Entry<>(Fallback.class, "fallback", FALLBACK),
                new Catalogue.Entry<>(Delivery.class, "delivery", DELIVERY),
                new Catalogue.Entry<>(PublishedPost.class, "published-post", PUBLISHED_POST),
                new Catalogue.Entry<>(ScheduledPost.class, "scheduled-post", SCHEDULED_POST),
                new Catalogue.Entry<>(EditedPost.class, "edited-post", EDITED_POST),
                new Catalogue.Entry<>(AllowedOperation.class, "allowed-operation", ALLOWED),
                new Catalogue.Entry<>(Violation.class, "violation", VIOLATION));
    }

    /** An outcome that was not understood says no moment: nothing was attempted before the intent was stored. */
    private static Outcome notBefore(Instant createdAt, Outcome outcome) {
        return outcome instanceof Outcome.Unknown unknown && unknown.since().equals(Instant.EPOCH)
                ? new Outcome.Unknown(createdAt, unknown.why(), unknown.settleAfter())
                : outcome;
    }
}
