package io.smm.core.internal.account;

/** A row of the {@link GrantTable}: how the grant stands next, and what is done for it. */
record GrantStep(GrantState next, GrantAction action) {}
