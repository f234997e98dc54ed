package io.smm.spi;

/** By what a network counts the use of a quota. */
public enum QuotaScope {
    /** The server, as seen from this process (an IP address). */
    HOST,
    /** The app registration. */
    APP,
    /** The account, whichever app acts for it. */
    ACCOUNT,
    /** The account within one app: each app has so much for each account. */
    APP_ACCOUNT
}
