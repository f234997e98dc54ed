package io.smm.adapter.memory.internal.client;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.memory.MemoryMessage;
import io.smm.adapter.memory.internal.world.InboxServer;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.listening.Conversation;
import io.smm.listening.ConversationId;
import io.smm.listening.MessageOutcome;
import io.smm.listening.OutgoingMessage;
import io.smm.listening.Signal;
import io.smm.spi.Messenger;
import java.util.List;

/** Private messages. */
final class MessagePort implements Messenger {

    private final InboxServer inbox;
    private final Calls calls;
    private final Capabilities capabilities;
    private final SignalMaker maker;

    MessagePort(Server server, Calls calls, Capabilities capabilities) {
        inbox = new InboxServer(server);
        this.calls = calls;
        this.capabilities = capabilities;
        maker = new SignalMaker(capabilities);
    }

    @Override
    public Page<Conversation> conversations(Connection connection, PageRequest page) {
        capabilities.require(Capability.READ_MESSAGES);
        return Batches.page(
                calls.read(connection, "readConversations", token -> inbox.talks(token, page.from(), page.limit())),
                talk -> Conversation.builder(
                                connection.network(),
                                new ConversationId(talk.id()),
                                List.of(talk.with()),
                                talk.lastAct(),
                                talk.sending())
                        .markSimulated()
                        .build(),
                page,
                following -> conversations(connection, following));
    }

    @Override
    public Page<Signal> messages(Connection connection, Conversation conversation, PageRequest page) {
        capabilities.require(Capability.READ_MESSAGES);
        return Batches.page(
                calls.read(
                        connection,
                        "readMessages",
                        token -> inbox.messages(token, conversation.id().value(), page.from(), page.limit())),
                maker::message,
                page,
                following -> messages(connection, conversation, following));
    }

    @Override
    public MessageOutcome.Sent send(Connection connection, Conversation conversation, OutgoingMessage message) {
        capabilities.require(Capability.SEND_MESSAGE);
        return sent(calls.send(
                connection,
                "sendMessage",
                token -> inbox.send(token, conversation.id().value(), message.text(), message.byPerson())));
    }

    @Override
    public MessageOutcome.Sent answerPrivately(Connection connection, Signal comment, OutgoingMessage message) {
        capabilities.require(Capability.SEND_MESSAGE);
        return sent(calls.send(
                connection, "sendPrivateAnswer", token -> inbox.answerPrivately(token, comment.ref(), message.text())));
    }

    private static MessageOutcome.Sent sent(MemoryMessage message) {
        return new MessageOutcome.Sent(message.ref(), new ConversationId(message.conversation()), message.acceptedAt());
    }
}
