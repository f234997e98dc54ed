package io.smm.spi;

/** How something on an ad platform can be made to stand. */
public enum AdSwitch {
    /** May be delivered, after its review. */
    ON,
    /** Spends nothing, and can be switched on again. */
    OFF,
    /** Put away: spends nothing, for good. */
    ARCHIVED
}
