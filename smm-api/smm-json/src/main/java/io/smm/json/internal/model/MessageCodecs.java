package io.smm.json.internal.model;

import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.UnionCodec;
import io.smm.listening.Conversation;
import io.smm.listening.MessageDelivery;
import io.smm.listening.MessageOutcome;
import io.smm.listening.OutgoingMessage;
import io.smm.listening.Sendability;
import java.util.List;

/** Private messages. What became of one is unknown when it is told in a way that is not known here: it is not sent again. */
final class MessageCodecs {

    static final Codec<Sendability> SENDABILITY = ObjectCodec.of(Sendability.class, o -> {
        var open = o.required("open", Scalars.BOOLEAN, Sendability::open);
        var until = o.optional("until", Scalars.INSTANT, Sendability::until);
        var left = o.optionalInt("left", Sendability::left);
        var untilForPeople = o.optional("untilForPeople", Scalars.INSTANT, Sendability::untilForPeople);
        var why = o.required("why", Scalars.TEXT, Sendability::why);
        return v -> new Sendability(v.get(open), v.find(until), v.findInt(left), v.find(untilForPeople), v.get(why));
    });

    static final Codec<Conversation> CONVERSATION = ObjectCodec.of(Conversation.class, o -> {
        var network = o.required("network", CommonCodecs.NETWORK, Conversation::network);
        var id = o.required("id", SignalCodecs.CONVERSATION, Conversation::id);
        var participants = o.list("participants", AccountCodecs.ACCOUNT, Conversation::participants);
        var lastAct = o.required("lastAct", Scalars.INSTANT, Conversation::lastAct);
        var sending = o.required("sending", SENDABILITY, Conversation::sending);
        var simulated = o.flag("simulated", Conversation::simulated);
        return v -> {
            Conversation.Builder conversation = Conversation.builder(
                    v.get(network), v.get(id), v.get(participants), v.get(lastAct), v.get(sending));
            return v.get(simulated) ? conversation.markSimulated().build() : conversation.build();
        };
    });

    static final Codec<OutgoingMessage> OUTGOING = ObjectCodec.of(OutgoingMessage.class, o -> {
        var text = o.required("text", TextCodecs.TEXT, OutgoingMessage::text);
        var key = o.required("key", PostRefCodecs.KEY, OutgoingMessage::key);
        var byPerson = o.flag("byPerson", OutgoingMessage::byPerson);
        return v -> new OutgoingMessage(v.get(text), v.get(key), v.get(byPerson));
    });

    static final Codec<MessageOutcome> OUTCOME = UnionCodec.of(MessageOutcome.class)
            .with("sent", MessageOutcome.Sent.class, ObjectCodec.of(MessageOutcome.Sent.class, o -> {
                var ref = o.required("ref", PostRefCodecs.POST, MessageOutcome.Sent::ref);
                var conversation =
                        o.required("conversation", SignalCodecs.CONVERSATION, MessageOutcome.Sent::conversation);
                var at = o.required("at", Scalars.INSTANT, MessageOutcome.Sent::at);
                return v -> new MessageOutcome.Sent(v.get(ref), v.get(conversation), v.get(at));
            }))
            .with(
                    "unknown",
                    MessageOutcome.Unknown.class,
                    ObjectCodec.of(
                            MessageOutcome.Unknown.class,
                            "details",
                            ErrorCodecs.DETAILS,
                            MessageOutcome.Unknown::new,
                            MessageOutcome.Unknown::details))
            .with(
                    "rejected",
                    MessageOutcome.Rejected.class,
                    ObjectCodec.of(
                            MessageOutcome.Rejected.class,
                            "details",
                            ErrorCodecs.DETAILS,
                            MessageOutcome.Rejected::new,
                            MessageOutcome.Rejected::details))
            .otherwise((kind, json) -> new MessageOutcome.Unknown(
                    ErrorDetails.of("a newer version wrote '" + kind + "'", RetryAdvice.never())
                            .build()));

    static final Codec<MessageDelivery> DELIVERY = ObjectCodec.of(MessageDelivery.class, o -> {
        var key = o.required("key", PostRefCodecs.KEY, MessageDelivery::key);
        var outcome = o.required("outcome", OUTCOME, MessageDelivery::outcome);
        return v -> new MessageDelivery(v.get(key), v.get(outcome));
    });

    private MessageCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(Sendability.class, "sendability", SENDABILITY),
                new Catalogue.Entry<>(Conversation.class, "conversation", CONVERSATION),
                new Catalogue.Entry<>(OutgoingMessage.class, "outgoing-message", OUTGOING),
                new Catalogue.Entry<>(MessageOutcome.class, "message-outcome", OUTCOME),
                new Catalogue.Entry<>(MessageDelivery.class, "message-delivery", DELIVERY));
    }
}
