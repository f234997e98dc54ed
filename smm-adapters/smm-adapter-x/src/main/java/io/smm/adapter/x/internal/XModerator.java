package io.smm.adapter.x.internal;

import io.smm.account.Connection;
import io.smm.adapter.x.internal.http.ListeningApi;
import io.smm.adapter.x.internal.map.Signals;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.spi.Moderator;
import java.util.Optional;

/** Hides answers below posts of one's own, and likes where the tier lets it. Nobody can delete what others said. */
public final class XModerator implements Moderator {

    private final ListeningApi listening;
    private final Signals signals;

    /**
     * Makes the port.
     *
     * @param listening the calls
     * @param signals what a signal offers afterwards
     */
    public XModerator(ListeningApi listening, Signals signals) {
        this.listening = listening;
        this.signals = signals;
    }

    @Override
    public Optional<Signal> act(Connection connection, Signal signal, SignalAction action) {
        String id = signal.ref().id();
        switch (action) {
            case HIDE, UNHIDE -> listening.hide(connection, id, action == SignalAction.HIDE);
            case LIKE, UNLIKE -> listening.like(connection, id, action == SignalAction.LIKE);
            default -> throw new IllegalArgumentException("no signal of X offers " + action);
        }
        return Optional.of(signals.after(signal, action));
    }
}
