package io.smm.listening;

import io.smm.Network;
import io.smm.account.AccountRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Messages exchanged with somebody in private, and whether we may go on. Immutable, safe to store. */
public final class Conversation {

    private final State state;

    private Conversation(State state) {
        this.state = state;
    }

    /**
     * Starts a conversation.
     *
     * @param network the network
     * @param id the network's id for it
     * @param participants who takes part besides us; empty when the network does not say
     * @param lastAct when somebody last wrote in it
     * @param sending whether we may write, until when, and why
     * @return a builder
     */
    public static Builder builder(
            Network network, ConversationId id, List<AccountRef> participants, Instant lastAct, Sendability sending) {
        return new Builder(new State(network, id, participants, lastAct, sending, false));
    }

    /** {@return the network} */
    public Network network() {
        return state.network;
    }

    /** {@return the network's id for it} */
    public ConversationId id() {
        return state.id;
    }

    /** {@return who takes part besides us; empty when the network does not say} */
    public List<AccountRef> participants() {
        return state.participants;
    }

    /** {@return when somebody last wrote in it} */
    public Instant lastAct() {
        return state.lastAct;
    }

    /** {@return whether we may write, until when, and why; as it was when the conversation was read} */
    public Sendability sending() {
        return state.sending;
    }

    /** {@return whether it comes from a simulated network} */
    public boolean simulated() {
        return state.simulated;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Conversation conversation && state.equals(conversation.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Conversation" + state.toString().substring("State".length());
    }

    private record State(
            Network network,
            ConversationId id,
            List<AccountRef> participants,
            Instant lastAct,
            Sendability sending,
            boolean simulated) {
        State {
            Objects.requireNonNull(network, "network");
            Objects.requireNonNull(id, "id");
            participants = List.copyOf(participants);
            Objects.requireNonNull(lastAct, "lastAct");
            Objects.requireNonNull(sending, "sending");
        }
    }

    /** Builds a {@link Conversation}. Not thread-safe. */
    public static final class Builder {

        private State state;

        private Builder(State state) {
            this.state = state;
        }

        /** {@return this, marked as coming from a simulated network; default: a real one} */
        public Builder markSimulated() {
            state = new State(state.network, state.id, state.participants, state.lastAct, state.sending, true);
            return this;
        }

        /** {@return the conversation} */
        public Conversation build() {
            return new Conversation(state);
        }
    }
}
