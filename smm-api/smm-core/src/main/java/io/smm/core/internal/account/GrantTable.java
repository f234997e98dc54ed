package io.smm.core.internal.account;

import static io.smm.core.internal.account.GrantAction.DROP;
import static io.smm.core.internal.account.GrantAction.FORGET;
import static io.smm.core.internal.account.GrantAction.HOLD;
import static io.smm.core.internal.account.GrantAction.LEAVE_IN_DOUBT;
import static io.smm.core.internal.account.GrantAction.MARK_REVOKED;
import static io.smm.core.internal.account.GrantAction.NOTHING;
import static io.smm.core.internal.account.GrantAction.REFUSE_EXPIRED;
import static io.smm.core.internal.account.GrantAction.REFUSE_REVOKED;
import static io.smm.core.internal.account.GrantAction.RELEASE;
import static io.smm.core.internal.account.GrantAction.RENEW;
import static io.smm.core.internal.account.GrantAction.SAVE;
import static io.smm.core.internal.account.GrantAction.STORE;
import static io.smm.core.internal.account.GrantAction.TRY;
import static io.smm.core.internal.account.GrantAction.USE;
import static io.smm.core.internal.account.GrantAction.WAIT;
import static io.smm.core.internal.account.GrantEvent.CALL;
import static io.smm.core.internal.account.GrantEvent.CONNECTED;
import static io.smm.core.internal.account.GrantEvent.DENIED;
import static io.smm.core.internal.account.GrantEvent.ENDS;
import static io.smm.core.internal.account.GrantEvent.FAILED;
import static io.smm.core.internal.account.GrantEvent.GRANTED;
import static io.smm.core.internal.account.GrantEvent.LOST;
import static io.smm.core.internal.account.GrantEvent.NEARS_END;
import static io.smm.core.internal.account.GrantEvent.NOT_SAVED;
import static io.smm.core.internal.account.GrantEvent.OVERTAKEN;
import static io.smm.core.internal.account.GrantEvent.REFUSED;
import static io.smm.core.internal.account.GrantEvent.SAVED;
import static io.smm.core.internal.account.GrantEvent.TIMER;
import static io.smm.core.internal.account.GrantState.AWAITED;
import static io.smm.core.internal.account.GrantState.DISCONNECTED;
import static io.smm.core.internal.account.GrantState.DUE;
import static io.smm.core.internal.account.GrantState.ENDED;
import static io.smm.core.internal.account.GrantState.EXPIRED;
import static io.smm.core.internal.account.GrantState.FRESH;
import static io.smm.core.internal.account.GrantState.LASTING;
import static io.smm.core.internal.account.GrantState.RENEWING;
import static io.smm.core.internal.account.GrantState.REVOKED;
import static io.smm.core.internal.account.GrantState.TROUBLED;
import static io.smm.core.internal.account.GrantState.UNCERTAIN;
import static io.smm.core.internal.account.GrantState.UNSAVED;

import java.util.EnumMap;
import java.util.Map;

/**
 * What becomes of a grant when something happens: a row for each state and event. The token manager does what it says; the guide
 * prints it. An answer to a renewal is applied to how the grant stands when it comes, which may be another way than it stood when
 * the renewal began: a slow answer counts as long as the tokens that it was asked with still stand.
 */
final class GrantTable {

    private static final Map<GrantState, Map<GrantEvent, GrantStep>> ROWS = rows();

    private GrantTable() {}

    static GrantStep step(GrantState state, GrantEvent event) {
        Map<GrantEvent, GrantStep> row = ROWS.get(state);
        GrantStep step = row == null ? null : row.get(event);
        if (step == null) {
            throw new IllegalStateException("no row for " + state + " and " + event);
        }
        return step;
    }

    private static Map<GrantState, Map<GrantEvent, GrantStep>> rows() {
        Rows rows = new Rows();
        rows.of(DISCONNECTED)
                .stays(REFUSE_REVOKED, CALL, REFUSED)
                .stays(NOTHING, TIMER, FAILED, LOST, DENIED, SAVED, NEARS_END, ENDS, GrantEvent.DISCONNECTED)
                .stays(DROP, GRANTED, OVERTAKEN, NOT_SAVED)
                .goes(FRESH, STORE, CONNECTED);
        alive(rows.of(FRESH))
                .stays(USE, CALL)
                .stays(NOTHING, TIMER)
                .goes(AWAITED, RENEW, REFUSED)
                .goes(DUE, NOTHING, NEARS_END)
                .goes(ENDED, NOTHING, ENDS);
        alive(rows.of(LASTING))
                .stays(USE, CALL)
                .stays(NOTHING, TIMER, NEARS_END)
                .goes(REVOKED, MARK_REVOKED, REFUSED)
                .goes(EXPIRED, NOTHING, ENDS);
        alive(rows.of(DUE))
                .goes(RENEWING, TRY, CALL, TIMER)
                .goes(AWAITED, RENEW, REFUSED)
                .stays(NOTHING, NEARS_END)
                .goes(ENDED, NOTHING, ENDS);
        alive(rows.of(TROUBLED))
                .stays(USE, CALL)
                .stays(NOTHING, TIMER, NEARS_END)
                .goes(AWAITED, RENEW, REFUSED)
                .goes(ENDED, NOTHING, ENDS);
        // The old refresh token may be used up: sent once more it would end the whole grant, and access with it.
        alive(rows.of(UNCERTAIN))
                .stays(USE, CALL)
                .stays(NOTHING, TIMER, NEARS_END)
                .goes(AWAITED, RENEW, REFUSED)
                .goes(ENDED, NOTHING, ENDS);
        alive(rows.of(ENDED)).goes(AWAITED, RENEW, CALL, TIMER, REFUSED).stays(NOTHING, NEARS_END, ENDS);
        held(rows.of(RENEWING))
                .stays(USE, CALL)
                .stays(NOTHING, TIMER, SAVED, NEARS_END)
                .goes(AWAITED, WAIT, REFUSED)
                .goes(TROUBLED, RELEASE, FAILED)
                .goes(UNCERTAIN, LEAVE_IN_DOUBT, LOST)
                .goes(AWAITED, NOTHING, ENDS);
        held(rows.of(AWAITED))
                .stays(WAIT, CALL, REFUSED)
                .stays(NOTHING, TIMER, SAVED, NEARS_END, ENDS)
                .goes(ENDED, RELEASE, FAILED)
                .goes(ENDED, LEAVE_IN_DOUBT, LOST);
        rows.of(UNSAVED)
                .goes(FRESH, SAVE, CALL, TIMER, REFUSED)
                .stays(NOTHING, FAILED, LOST, DENIED, NEARS_END, ENDS)
                .stays(HOLD, NOT_SAVED)
                .goes(FRESH, STORE, GRANTED)
                .goes(FRESH, NOTHING, SAVED)
                .goes(FRESH, DROP, OVERTAKEN)
                .goes(FRESH, STORE, CONNECTED)
                .goes(DISCONNECTED, FORGET, GrantEvent.DISCONNECTED);
        alive(rows.of(EXPIRED)).stays(REFUSE_EXPIRED, CALL, REFUSED).stays(NOTHING, TIMER, NEARS_END, ENDS);
        // New tokens for the very tokens that were found dead: that was found while these were on their way.
        rows.of(REVOKED)
                .stays(REFUSE_REVOKED, CALL, REFUSED)
                .stays(NOTHING, TIMER, FAILED, LOST, DENIED, SAVED, NEARS_END, ENDS)
                .stays(DROP, OVERTAKEN)
                .goes(UNSAVED, HOLD, NOT_SAVED)
                .goes(FRESH, STORE, GRANTED, CONNECTED)
                .goes(DISCONNECTED, FORGET, GrantEvent.DISCONNECTED);
        return rows.all;
    }

    /** What holds while a grant stands and nobody renews it: late answers to a renewal that was given up for lost. */
    private static Rows alive(Rows rows) {
        return held(rows).stays(NOTHING, FAILED, LOST, SAVED);
    }

    /** What holds while a grant stands. */
    private static Rows held(Rows rows) {
        return rows.goes(FRESH, STORE, GRANTED, CONNECTED)
                .goes(REVOKED, MARK_REVOKED, DENIED)
                .goes(UNSAVED, HOLD, NOT_SAVED)
                .stays(DROP, OVERTAKEN)
                .goes(DISCONNECTED, FORGET, GrantEvent.DISCONNECTED);
    }

    /** Writes rows; a second one for the same state and event is a fault. */
    private static final class Rows {

        private final Map<GrantState, Map<GrantEvent, GrantStep>> all = new EnumMap<>(GrantState.class);
        private GrantState state = DISCONNECTED;

        Rows of(GrantState which) {
            state = which;
            return this;
        }

        Rows stays(GrantAction action, GrantEvent... events) {
            return goes(state, action, events);
        }

        Rows goes(GrantState next, GrantAction action, GrantEvent... events) {
            for (GrantEvent event : events) {
                GrantStep before = all.computeIfAbsent(state, any -> new EnumMap<>(GrantEvent.class))
                        .put(event, new GrantStep(next, action));
                if (before != null) {
                    throw new IllegalStateException("two rows for " + state + " and " + event);
                }
            }
            return this;
        }
    }
}
