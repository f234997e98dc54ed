package io.smm.adapter.memory.broken;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.listening.Conversation;
import io.smm.listening.Sendability;
import io.smm.spi.Messenger;
import io.smm.spi.NetworkAdapter;
import java.util.Optional;

/** Does not tell when a window ends, so that a message is sent after it and the network is the first to say no. */
final class CallsEveryWindowOpen extends BrokenAdapter {

    CallsEveryWindowOpen(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<Messenger> messenger() {
        return super.messenger().map(good -> new BrokenMessenger(good) {
            @Override
            public Page<Conversation> conversations(Connection connection, PageRequest page) {
                return Page.last(good.conversations(connection, page).items().stream()
                        .map(CallsEveryWindowOpen::open)
                        .toList());
            }
        });
    }

    private static Conversation open(Conversation conversation) {
        return Conversation.builder(
                        conversation.network(),
                        conversation.id(),
                        conversation.participants(),
                        conversation.lastAct(),
                        Sendability.always("always"))
                .build();
    }
}
