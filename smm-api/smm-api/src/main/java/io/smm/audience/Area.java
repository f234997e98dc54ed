package io.smm.audience;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Living within a distance of a point.
 *
 * @param center the point
 * @param radius how far from it
 */
public record Area(GeoPoint center, Distance radius) implements Trait {

    /**
     * Checks that no component is null.
     *
     * @param center the point
     * @param radius how far from it
     */
    public Area {
        Objects.requireNonNull(center, "center");
        Objects.requireNonNull(radius, "radius");
    }

    @Override
    public Dimension dimension() {
        return Dimension.AREA;
    }

    @Override
    public Membership membershipOf(Contact contact, LocalDate today) {
        return contact.location()
                .map(home -> Membership.of(home.metresTo(center) <= radius.metres()))
                .orElse(Membership.UNDECIDED);
    }

    @Override
    public String describe() {
        return "within " + radius + " of " + center.latitude() + ", " + center.longitude();
    }
}
