package io.smm.core.internal.listening;

import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.core.internal.plan.PauseGate;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.WindowClosedException;
import io.smm.listening.Conversation;
import io.smm.listening.MessageDelivery;
import io.smm.listening.MessageOutcome;
import io.smm.listening.OutgoingMessage;
import io.smm.listening.Sendability;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.spi.MessageEntry;
import io.smm.spi.MessageStore;
import io.smm.spi.Messenger;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends a message at most once: it is stored as unknown before it is sent, and what stands under its key is never sent again,
 * whoever died in between.
 */
final class MessageSending {

    private final MessageStore store;
    private final Offers offers;
    private final PauseGate gate;
    private final Clock clock;

    MessageSending(MessageStore store, Offers offers, PauseGate gate, Clock clock) {
        this.store = store;
        this.offers = offers;
        this.gate = gate;
        this.clock = clock;
    }

    MessageDelivery send(
            Messenger messenger, Connection connection, Conversation conversation, OutgoingMessage message) {
        return once(
                connection,
                Set.copyOf(conversation.participants()),
                message,
                () -> checkWindow(connection, conversation.sending(), message),
                () -> messenger.send(connection, conversation, message));
    }

    MessageDelivery answer(Messenger messenger, Connection connection, Signal comment, OutgoingMessage message) {
        return once(
                connection,
                Set.of(comment.author()),
                message,
                () -> offers.require(connection, comment, SignalAction.ANSWER_PRIVATELY),
                () -> messenger.answerPrivately(connection, comment, message));
    }

    private MessageDelivery once(
            Connection connection,
            Set<AccountRef> to,
            OutgoingMessage message,
            Runnable check,
            Supplier<MessageOutcome.Sent> call) {
        // The key first: that a window closed or a pause began since does not change what became of a message sent
        // before.
        Optional<MessageDelivery> earlier = store.find(connection.id(), message.key());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        gate.checkAnswer(connection, "send");
        check.run();
        MessageDelivery begun =
                new MessageDelivery(message.key(), unknown(connection, "it is being sent, or its sender died", null));
        Optional<MessageDelivery> meanwhile =
                store.insert(new MessageEntry(connection.tenant(), connection.id(), to, clock.instant(), begun));
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        MessageDelivery delivery = new MessageDelivery(message.key(), outcome(connection, call));
        store.settle(connection.id(), delivery);
        return delivery;
    }

    private static MessageOutcome outcome(Connection connection, Supplier<MessageOutcome.Sent> call) {
        try {
            return call.get();
        } catch (SmmException error) {
            return error.retryAdvice().kind() == RetryAdvice.Kind.RECONCILE_FIRST
                    ? new MessageOutcome.Unknown(error.details())
                    : new MessageOutcome.Rejected(error.details());
        } catch (RuntimeException bug) {
            // A bug in an adapter says nothing of what the network did.
            return unknown(connection, "the adapter failed while sending", bug);
        }
    }

    private static MessageOutcome unknown(Connection connection, String message, @Nullable RuntimeException cause) {
        ErrorDetails.Builder details = ErrorDetails.of(message, RetryAdvice.reconcileFirst())
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("send");
        if (cause != null) {
            details.cause(cause);
        }
        return new MessageOutcome.Unknown(details.build());
    }

    private void checkWindow(Connection connection, Sendability sending, OutgoingMessage message) {
        Instant now = clock.instant();
        if (sending.allows(now, message.byPerson())) {
            return;
        }
        String instead = !message.byPerson() && sending.allows(now, true)
                ? "let a person write it, before "
                        + sending.untilForPeople().map(Instant::toString).orElse("")
                : "wait until they write again";
        String ended = sending.until().map(until -> ", until " + until).orElse("");
        throw new WindowClosedException(ErrorDetails.of(
                        "nothing can be sent now: messages are taken " + sending.why() + ended + "; instead: "
                                + instead,
                        RetryAdvice.afterAction(instead))
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("send")
                .build());
    }
}
