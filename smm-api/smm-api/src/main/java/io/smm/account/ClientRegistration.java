package io.smm.account;

/** How an app becomes known to a network. */
public enum ClientRegistration {
    /** A person registers it in the network's portal for developers and copies id and secret. */
    PORTAL,
    /** Each instance of the network knows apps of its own; the adapter registers the app there by a call. */
    PER_INSTANCE,
    /** Its id is the address of a document that describes it: nothing is registered and there is no secret. */
    METADATA_DOCUMENT
}
