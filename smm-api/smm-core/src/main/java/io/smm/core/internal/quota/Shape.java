package io.smm.core.internal.quota;

import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaStore.Window;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** One way in which use adds up and comes back. Pure: reads and makes values, stores nothing. */
interface Shape {

    /** What is stored, as it stands now: what is over is left out, what a wrong clock wrote is mended. */
    Window present(Meter meter, Optional<Window> stored, Instant now);

    /** Why a booking is not free; empty when it is. A closure is not its matter. */
    Optional<Shortage> shortage(Meter meter, Window present, Booking booking, Instant now);

    /** The window with the booking. */
    Window book(Meter meter, Window present, Booking booking, Instant now);

    /** The window without the booking, as far as it is still in it. */
    Window giveBack(Meter meter, Window present, Booking booking, Instant bookedAt);

    /** The window as the network's answer says; the same when the answer is about another one. */
    Window correct(Meter meter, Window present, QuotaObservation observation, Instant now);

    /** The limit that holds now; empty while none is known. */
    OptionalLong limit(Meter meter, Window present, Instant now);

    /** For how long calls are held when the network refuses one and does not say until when. */
    Instant untilAskedAgain(Meter meter, Instant now);
}
