package io.smm.core.internal.account;

import io.smm.SmmObserver;
import io.smm.TokenEvent;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.core.internal.FaultText;
import io.smm.core.internal.Registry;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import io.smm.error.UnknownOutcomeException;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews grants: claims a grant in the store, asks the network once, and applies the answer to what stands then. The claim keeps
 * other processes from sending the same refresh token, and tells them, when this one dies before its answer, that one may be
 * missing.
 */
final class Renewals {

    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);

    private final Registry registry;
    private final TokenStore store;
    private final Grants grants;
    private final Clock clock;
    private final SmmObserver observer;
    private final Duration longest;

    Renewals(Registry registry, TokenStore store, Grants grants, Clock clock, SmmObserver observer, Duration longest) {
        this.registry = registry;
        this.store = store;
        this.grants = grants;
        this.clock = clock;
        this.observer = observer;
        this.longest = longest;
    }

    /**
     * Renews.
     *
     * @return the tokens that stand afterwards; empty when somebody else changed them first, and nothing was asked
     */
    Optional<TokenSet> ask(Connection connection, TokenStore.Stored stored, GrantEvent why) {
        TokenSet old = stored.tokens();
        TokenSet claimed = old.renewing(Optional.of(clock.instant().plus(longest)));
        if (!store.replace(connection.id(), stored.version(), claimed)) {
            return Optional.empty();
        }
        TokenSet fresh;
        try {
            fresh = registry.require(connection.network()).authenticator().refresh(connection, old);
        } catch (TokenRevokedException gone) {
            return Optional.of(denied(connection, old, gone));
        } catch (RuntimeException | Error trouble) {
            troubled(connection, old, trouble);
            throw trouble;
        }
        TokenSet dated = fresh.issued(fresh.issuedAt().orElseGet(clock::instant));
        return Optional.of(granted(connection, old, dated.replacing(old), why));
    }

    /** Writes tokens again that the store did not take; it may refuse them again. */
    void save(Connection connection) {
        grants.held(connection.id())
                .filter(kept -> !clock.instant().isBefore(kept.notBefore()))
                .ifPresent(this::save);
    }

    /** Writes everything again that the store did not take, for the last time. */
    void saveAll() {
        grants.allHeld().forEach(this::save);
    }

    private void save(Grants.Unsaved kept) {
        try {
            boolean stored =
                    settle(kept.connection(), kept.redeemed(), kept.tokens()).equals(kept.tokens());
            grants.release(kept);
            if (stored) {
                tell(kept.connection().id(), TokenEvent.Kind.RENEWED);
            }
        } catch (RuntimeException again) {
            LOG.debug(
                    "the token store still does not take the tokens of {}: {}",
                    kept.connection().id(),
                    FaultText.of(again));
            grants.hold(kept.connection(), kept.redeemed(), kept.tokens());
        }
    }

    private TokenSet granted(Connection connection, TokenSet old, TokenSet kept, GrantEvent why) {
        TokenSet standing;
        try {
            standing = settle(connection, old, kept);
        } catch (RuntimeException storeTrouble) {
            // The network has given these to us alone: whatever becomes of the store, they must not be lost.
            LOG.warn(
                    "the token store did not take the renewed tokens of {}: {}",
                    connection.id(),
                    FaultText.of(storeTrouble));
            grants.hold(connection, old, kept);
            tell(connection.id(), TokenEvent.Kind.NOT_STORED);
            return kept;
        }
        if (standing.equals(kept)) {
            grants.noteRenewal(connection.id(), kept.access(), why == GrantEvent.REFUSED);
            tell(connection.id(), TokenEvent.Kind.RENEWED);
        }
        return standing;
    }

    /** Stores new tokens as long as those stand that they were asked for with; gives what stands afterwards. */
    private TokenSet settle(Connection connection, TokenSet old, TokenSet kept) {
        while (true) {
            Grant now = grants.lookStored(connection);
            if (now.on(answer(GrantEvent.GRANTED, now, old)) != GrantAction.STORE) {
                // Disconnected meanwhile: whoever waits may end their call with the new ones, nothing is kept.
                return now.tokens().orElse(kept);
            }
            if (store.replace(connection.id(), now.stored().orElseThrow().version(), kept)) {
                return kept;
            }
        }
    }

    private TokenSet denied(Connection connection, TokenSet old, TokenRevokedException gone) {
        while (true) {
            Grant now = grants.lookStored(connection);
            GrantAction action = now.on(answer(GrantEvent.DENIED, now, old));
            if (action == GrantAction.DROP && now.state() != GrantState.REVOKED) {
                return now.inUse(); // another process renewed first, which is why ours was refused
            }
            if (action != GrantAction.MARK_REVOKED) {
                throw gone;
            }
            TokenSet marked = now.inUse().revoked(clock.instant());
            if (store.replace(connection.id(), now.stored().orElseThrow().version(), marked)) {
                tell(connection.id(), TokenEvent.Kind.REVOKED);
                throw grants.inDoubt(connection, old) ? inDoubt(gone) : gone;
            }
        }
    }

    private void troubled(Connection connection, TokenSet old, Throwable trouble) {
        GrantEvent event = isLost(trouble) && grants.rotates(connection) ? GrantEvent.LOST : GrantEvent.FAILED;
        grants.noteTrouble(connection.id());
        try {
            unclaim(connection, old, event);
        } catch (RuntimeException storeTrouble) {
            // The claim ends by itself, and then says that an answer may be missing.
            trouble.addSuppressed(storeTrouble);
        }
        tell(connection.id(), TokenEvent.Kind.RENEWAL_FAILED);
    }

    private void unclaim(Connection connection, TokenSet old, GrantEvent event) {
        while (true) {
            Grant now = grants.lookStored(connection);
            GrantAction action = now.on(answer(event, now, old));
            if (action != GrantAction.RELEASE && action != GrantAction.LEAVE_IN_DOUBT) {
                return;
            }
            // What was in doubt before stays so: a failure of today says nothing of yesterday's answer.
            boolean doubt = action == GrantAction.LEAVE_IN_DOUBT || grants.inDoubt(connection, old);
            TokenSet left = now.inUse().renewing(doubt ? Optional.of(clock.instant()) : Optional.empty());
            if (store.replace(connection.id(), now.stored().orElseThrow().version(), left)) {
                return;
            }
        }
    }

    /** What an answer is to a grant that may have changed since it was asked for. */
    private static GrantEvent answer(GrantEvent event, Grant now, TokenSet old) {
        return now.tokens().map(tokens -> isSame(tokens, old)).orElse(true) ? event : GrantEvent.OVERTAKEN;
    }

    private void tell(ConnectionId connection, TokenEvent.Kind kind) {
        observer.onToken(new TokenEvent(connection, kind));
    }

    /** The same grant at the same stage, whoever holds a claim on it. */
    private static boolean isSame(TokenSet one, TokenSet other) {
        return one.access().equals(other.access()) && one.refresh().equals(other.refresh());
    }

    private static boolean isLost(Throwable trouble) {
        return !(trouble instanceof SmmException known)
                || known instanceof UnknownOutcomeException
                || known.retryAdvice().kind() == RetryAdvice.Kind.RECONCILE_FIRST;
    }

    private static TokenRevokedException inDoubt(TokenRevokedException gone) {
        return new TokenRevokedException(gone.details().toBuilder()
                .message(gone.details().message()
                        + " (the answer to an earlier renewal was lost: the network may have ended the grant because its old refresh"
                        + " token came again)")
                .build());
    }
}
