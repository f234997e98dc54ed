package io.smm.adapter.memory.internal.client;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.account.DestinationProfile;
import io.smm.adapter.memory.internal.world.Places;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.spi.DestinationReader;
import java.util.Optional;

/** Lists the places below an account, page by page. */
final class PlacePort implements DestinationReader {

    private final Server server;
    private final Calls calls;

    PlacePort(Server server, Calls calls) {
        this.server = server;
        this.calls = calls;
    }

    @Override
    public Page<DestinationProfile> destinations(
            Connection connection, Optional<Destination> parent, PageRequest page) {
        Places.Slice slice =
                calls.read(connection, "listPlaces", token -> server.places(token, parent, page.from(), page.limit()));
        return slice.next()
                .map(next ->
                        Page.of(slice.places(), next, cursor -> destinations(connection, parent, page.from(cursor))))
                .orElseGet(() -> Page.last(slice.places()));
    }
}
