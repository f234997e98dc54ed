package io.smm.metrics.reach;

import io.smm.metrics.Unit;

/**
 * What a unique audience counts. One person may have several accounts and several devices, so reaches of different units never
 * merge.
 */
public enum ReachUnit {
    /** Human beings: ids that the host has mapped to people. */
    PEOPLE,
    /** Accounts of networks. */
    ACCOUNTS,
    /** Devices or browsers. */
    DEVICES;

    /** {@return the unit of a number of them} */
    public Unit unit() {
        return switch (this) {
            case PEOPLE -> Unit.PEOPLE;
            case ACCOUNTS -> Unit.of("accounts");
            case DEVICES -> Unit.of("devices");
        };
    }
}
