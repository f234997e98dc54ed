package io.smm.adapter.mastodon.internal;

import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.http.AccountApi;
import io.smm.adapter.mastodon.internal.http.StatusApi;
import io.smm.adapter.mastodon.internal.map.Signals;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.spi.Moderator;
import java.util.Optional;

/** Likes, and acts against an author: the network lets nobody hide or remove what others said. */
public final class MastodonModerator implements Moderator {

    private final StatusApi statuses;
    private final AccountApi accounts;

    /**
     * Makes the port.
     *
     * @param statuses the calls about posts
     * @param accounts the calls about accounts
     */
    public MastodonModerator(StatusApi statuses, AccountApi accounts) {
        this.statuses = statuses;
        this.accounts = accounts;
    }

    @Override
    public Optional<Signal> act(Connection connection, Signal signal, SignalAction action) {
        switch (action) {
            case LIKE, UNLIKE -> {
                return Optional.of(statuses.favourite(
                        connection,
                        signal.ref().id(),
                        action == SignalAction.LIKE,
                        status -> Signals.signal(signal.kind(), signal.nativeKind(), status)));
            }
            case MUTE_AUTHOR -> accounts.mute(connection, signal.author().id());
            case BLOCK_AUTHOR -> accounts.block(connection, signal.author().id());
            default -> throw new IllegalArgumentException("no signal of Mastodon offers " + action);
        }
        return Optional.of(signal);
    }
}
