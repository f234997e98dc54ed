package io.smm.adapter.memory.internal.world;

import io.smm.audience.Contact;
import io.smm.audience.GeoPoint;

/** Where people live, as the network reads it. */
final class Homes {

    private Homes() {}

    /** Whether somebody lives in an area that is given as {@code latitude,longitude,metres}. */
    static boolean isNear(Contact person, String area) {
        String[] numbers = area.split(",", -1);
        GeoPoint center = new GeoPoint(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
        return person.location()
                .filter(home -> home.metresTo(center) <= Integer.parseInt(numbers[2]))
                .isPresent();
    }
}
