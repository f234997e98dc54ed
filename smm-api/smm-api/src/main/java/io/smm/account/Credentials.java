package io.smm.account;

/** What opens an account once, at {@link Accounts#connect}. Used for that call only and not kept. */
public sealed interface Credentials permits AppPassword {}
