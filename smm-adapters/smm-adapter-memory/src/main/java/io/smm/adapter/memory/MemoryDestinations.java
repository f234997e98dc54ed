package io.smm.adapter.memory;

import io.smm.account.DestinationProfile;
import io.smm.adapter.memory.internal.world.World;

/** The places below the accounts of a {@link MemoryNetwork}: boards, sections, channels. Thread-safe. */
public final class MemoryDestinations {

    private final World world;

    MemoryDestinations(World world) {
        this.world = world;
    }

    /**
     * An owner makes a place, or changes the one with the same id.
     *
     * @param account the handle of the account
     * @param place the place
     * @throws io.smm.error.InvalidInputException when nobody has that handle
     */
    public void put(String account, DestinationProfile place) {
        world.portal().putPlace(account, place);
    }
}
