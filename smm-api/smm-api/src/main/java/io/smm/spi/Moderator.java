package io.smm.spi;

import io.smm.account.Connection;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import java.util.Optional;

/** Acts on what others said, without words. Thread-safe. */
public interface Moderator {

    /**
     * Does something with a signal. Called only with an action that the signal offers and that is no answer; doing it twice
     * is the same as doing it once.
     *
     * @param connection the account to act as
     * @param signal what is acted on
     * @param action what to do
     * @return the signal as it stands for us now, with what may be done next; empty when it is gone
     * @throws io.smm.error.NotFoundException when it does not stand (any more)
     */
    Optional<Signal> act(Connection connection, Signal signal, SignalAction action);
}
