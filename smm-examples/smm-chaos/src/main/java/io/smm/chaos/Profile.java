package io.smm.chaos;

import io.smm.Network;
import io.smm.spi.Settlement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What a network offers to find out what became of a sending whose answer was lost. */
public enum Profile {
    /** The network heeds a key that is sent along, and cannot be asked about it. */
    NATIVE_KEY("liar-key", Settlement.Kind.NATIVE_KEY, Times.ACCEPTED, true),
    /** The sender chooses the post's id. */
    CLIENT_CHOSEN_ID("liar-id", Settlement.Kind.CLIENT_CHOSEN_ID, Times.ACCEPTED, true),
    /** A draft is made first; it is published once, and tells whether it was. */
    STAGED_HANDLE("liar-staged", Settlement.Kind.STAGED_HANDLE, Times.ACCEPTED, true),
    /** Recent posts can be listed, some time after they were made. */
    READ_BACK("liar-list", Settlement.Kind.READ_BACK, Times.LATEST, false),
    /** Nothing. */
    NOTHING("liar-mute", Settlement.Kind.NONE, Duration.ZERO, false);

    /** The most time that a call of the SDK takes in these runs. */
    public static final Duration CALL_TIMEOUT = Times.CALL;

    /** How long after a sender has given up the server may still accept what it sent. */
    public static final Duration ACCEPTS_LATE = Times.ACCEPTS_LATE;

    /** How long an accepted post may be missing from lists. */
    public static final Duration SEEN_LATE = Times.SEEN_LATE;

    /** Constants of an enum cannot name its own fields. */
    private static final class Times {
        private static final Duration CALL = Duration.ofSeconds(3);
        private static final Duration ACCEPTS_LATE = Duration.ofMillis(400);
        private static final Duration SEEN_LATE = Duration.ofMillis(600);

        /**
         * How long after it arrived a sending is accepted or never will be, with something for the network's own machines. A sending may
         * arrive as late as a call lasts: what a network promises of itself begins there.
         */
        private static final Duration ACCEPTED = CALL.plus(ACCEPTS_LATE).plusMillis(500);

        /** By when lists show it. */
        private static final Duration LATEST = ACCEPTED.plus(SEEN_LATE);
    }

    private final String network;
    private final Settlement.Kind kind;
    private final Duration window;
    private final boolean repeatSafe;

    Profile(String network, Settlement.Kind kind, Duration window, boolean repeatSafe) {
        this.network = network;
        this.kind = kind;
        this.window = window;
        this.repeatSafe = repeatSafe;
    }

    /** The network that behaves so. */
    public Network network() {
        return new Network(network);
    }

    /** What its adapter declares. */
    public Settlement settlement() {
        return new Settlement(kind, window, repeatSafe);
    }

    /** The profile of a network's name. */
    public static Optional<Profile> named(String network) {
        return Arrays.stream(values())
                .filter(profile -> profile.network.equals(network))
                .findAny();
    }
}
