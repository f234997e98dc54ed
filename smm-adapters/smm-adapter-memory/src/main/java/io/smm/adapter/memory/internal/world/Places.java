package io.smm.adapter.memory.internal.world;

import io.smm.Cursor;
import io.smm.account.Destination;
import io.smm.account.DestinationProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places below accounts, by account, in the order of their making. Guarded by the world's lock. */
public final class Places {

    private static final String CURSOR = "places-from:";

    /**
     * One page of places.
     *
     * @param places the places
     * @param next where the next page begins; empty on the last page
     */
    public record Slice(List<DestinationProfile> places, Optional<Cursor> next) {}

    private final Map<String, List<DestinationProfile>> byAccount = new HashMap<>();
    private final Capacity capacity;

    Places(Capacity capacity) {
        this.capacity = capacity;
    }

    /** Adds a place, or replaces the one with the same id. */
    void put(String accountId, DestinationProfile place) {
        List<DestinationProfile> places = byAccount.computeIfAbsent(accountId, id -> new ArrayList<>());
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).destination().id().equals(place.destination().id())) {
                places.set(i, place);
                return;
            }
        }
        capacity.take();
        places.add(place);
    }

    Slice below(String accountId, Optional<Destination> parent, Optional<Cursor> from, int limit) {
        List<DestinationProfile> places = byAccount.getOrDefault(accountId, List.of()).stream()
                .filter(place -> place.parent().map(Destination::id).equals(parent.map(Destination::id)))
                .toList();
        int start = from.map(Places::start).orElse(0);
        int end = Math.min(start + limit, places.size());
        return new Slice(
                start < end ? List.copyOf(places.subList(start, end)) : List.of(),
                end < places.size() ? Optional.of(new Cursor(CURSOR + end)) : Optional.empty());
    }

    private static int start(Cursor cursor) {
        if (!cursor.value().matches(CURSOR + "\\d{1,9}")) {
            throw new Refusal(Refusal.Code.BAD_CURSOR, "the cursor is none of this list");
        }
        return Integer.parseInt(cursor.value().substring(CURSOR.length()));
    }
}
