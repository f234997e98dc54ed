package io.smm.account;

/** How an app proves at a network's token endpoint that it is itself. */
public enum ClientAuthentication {
    /** Client id and secret are fields of the form. */
    BODY,
    /** Client id and secret go into the header {@code Authorization: Basic}. */
    BASIC,
    /** By its id alone: a public client, or one that proves possession of a key with each call. */
    NONE
}
