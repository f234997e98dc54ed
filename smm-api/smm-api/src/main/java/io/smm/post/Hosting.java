package io.smm.post;

/** How a network takes media. */
public enum Hosting {
    /** Its bytes are sent to the network. */
    BYTES,
    /** Either bytes are sent, or the network fetches them from a public address. */
    EITHER,
    /** The network fetches them from a public address, and takes no bytes. */
    PUBLIC_URL,
    /** As {@link #PUBLIC_URL}, and the address's domain was shown to be the account's before. */
    VERIFIED_DOMAIN
}
