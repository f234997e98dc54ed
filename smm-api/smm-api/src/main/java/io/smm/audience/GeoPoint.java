package io.smm.audience;

import io.smm.error.Faults;

/**
 * A point on the earth (WGS 84).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8; // IUGG mean radius

    /**
     * Checks the ranges.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     */
    public GeoPoint {
        Faults.of("GeoPoint")
                .check(Math.abs(latitude) <= 90, "latitude", "must be -90 to 90, is ", latitude)
                .check(Math.abs(longitude) <= 180, "longitude", "must be -180 to 180, is ", longitude)
                .raise();
    }

    /**
     * The great-circle distance on a sphere (haversine); within half a percent of the ellipsoid's.
     *
     * @param other the other point
     * @return the distance in metres
     */
    public double metresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
