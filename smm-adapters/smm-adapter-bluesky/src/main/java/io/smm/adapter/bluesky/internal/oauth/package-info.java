/** Signing in by OAuth: discovery, pushed requests, and tokens that are bound to a key (RFC 9449). */
@NullMarked
package io.smm.adapter.bluesky.internal.oauth;

import org.jspecify.annotations.NullMarked;
