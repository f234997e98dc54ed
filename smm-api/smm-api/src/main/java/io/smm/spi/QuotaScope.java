package io.smm.spi;

/** By what a network counts the use of a quota. */
public enum QuotaScope {
    /** The server, as seen from this process (an IP address). */
    HOST,
    /** The app registration, or project. */
    APP,
    /** All apps and accounts of one tenant: no network counts so, a host's own budget may. */
    TENANT,
    /** The account, whichever app acts for it: a user, page, channel, or advertising account. */
    ACCOUNT,
    /** The account within one app: each app, or token, has so much for each account. */
    APP_ACCOUNT,
    /** A place below accounts, whoever acts in it: a location, a property of website analytics. Charges name it. */
    DESTINATION,
    /** A place as one account sees it: a chat of one bot. Charges name it. */
    ACCOUNT_DESTINATION;

    /** {@return whether each charge must name the place that it uses} */
    public boolean isBelowAccount() {
        return this == DESTINATION || this == ACCOUNT_DESTINATION;
    }
}
