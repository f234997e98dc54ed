package io.smm.adapter.memory.broken;

import io.smm.account.Connection;
import io.smm.error.UnknownOutcomeException;
import io.smm.listening.Conversation;
import io.smm.listening.MessageOutcome;
import io.smm.listening.OutgoingMessage;
import io.smm.spi.Messenger;
import io.smm.spi.NetworkAdapter;
import java.util.Optional;

/** Takes a lost answer for a lost message and sends it again. */
final class SendsAgainAfterATimeout extends BrokenAdapter {

    SendsAgainAfterATimeout(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<Messenger> messenger() {
        return super.messenger().map(good -> new BrokenMessenger(good) {
            @Override
            public MessageOutcome.Sent send(Connection connection, Conversation conversation, OutgoingMessage message) {
                try {
                    return good.send(connection, conversation, message);
                } catch (UnknownOutcomeException lost) {
                    return good.send(connection, conversation, message);
                }
            }
        });
    }
}
