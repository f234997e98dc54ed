/**
 * OAuth 2 at a network's token address, as the adapters share it: changing codes, renewing, revoking, in the dialects that networks
 * have of RFC 6749, and what their errors mean for a grant.
 */
@NullMarked
package io.smm.adapter.support.oauth;

import org.jspecify.annotations.NullMarked;
