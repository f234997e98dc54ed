package io.smm.adapter.memory.broken;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.listening.Conversation;
import io.smm.listening.MessageOutcome;
import io.smm.listening.OutgoingMessage;
import io.smm.listening.Signal;
import io.smm.spi.Messenger;

/** A good messenger, to be broken in one method. */
class BrokenMessenger implements Messenger {

    final Messenger good;

    BrokenMessenger(Messenger good) {
        this.good = good;
    }

    @Override
    public Page<Conversation> conversations(Connection connection, PageRequest page) {
        return good.conversations(connection, page);
    }

    @Override
    public Page<Signal> messages(Connection connection, Conversation conversation, PageRequest page) {
        return good.messages(connection, conversation, page);
    }

    @Override
    public MessageOutcome.Sent send(Connection connection, Conversation conversation, OutgoingMessage message) {
        return good.send(connection, conversation, message);
    }

    @Override
    public MessageOutcome.Sent answerPrivately(Connection connection, Signal comment, OutgoingMessage message) {
        return good.answerPrivately(connection, comment, message);
    }
}
