package io.smm.adapter.memory.broken;

import io.smm.account.Connection;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.spi.Moderator;
import io.smm.spi.NetworkAdapter;
import java.util.Optional;

/** Deletes what it should hide: out of sight too, and for good. */
final class HidesByDeleting extends BrokenAdapter {

    HidesByDeleting(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<Moderator> moderator() {
        return super.moderator().map(good -> new Moderator() {
            @Override
            public Optional<Signal> act(Connection connection, Signal signal, SignalAction action) {
                return good.act(connection, signal, action == SignalAction.HIDE ? SignalAction.REMOVE : action);
            }
        });
    }
}
