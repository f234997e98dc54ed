package io.smm.adapter.jdbc;

import io.smm.Cursor;
import io.smm.error.InvalidInputException;
import io.smm.spi.PlanEntry;

/**
 * Where a page begins: after this time and id, whatever came or went since.
 *
 * @param at the time, as the column holds it
 * @param id the id
 */
record PlanPlace(long at, String id) {

    static PlanPlace of(PlanEntry entry) {
        return new PlanPlace(
                Moments.of(entry.planned().at()), entry.planned().id().value());
    }

    static PlanPlace read(Cursor cursor) {
        String[] parts = cursor.value().split(" ", 2);
        try {
            return new PlanPlace(Long.parseLong(parts[0]), parts.length == 2 ? parts[1] : "");
        } catch (NumberFormatException foreign) {
            throw InvalidInputException.of("PageRequest", "from", "is no cursor of this store");
        }
    }

    Cursor cursor() {
        return new Cursor(at + " " + id);
    }
}
