package io.smm.core.internal.quota;

/**
 * Points to be booked on a meter.
 *
 * @param meter where
 * @param points how many
 * @param holder who may give slots back; empty text otherwise
 * @param lasting whether slots stay taken after the call
 */
record Booking(Meter meter, long points, String holder, boolean lasting) {}
