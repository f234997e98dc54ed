/**
 * Who acts: tenants, app registrations, connections to accounts on networks, and the secrets that open them.
 * There is no default account and no static state: each call names the connection it acts for.
 */
@NullMarked
package io.smm.account;

import org.jspecify.annotations.NullMarked;
