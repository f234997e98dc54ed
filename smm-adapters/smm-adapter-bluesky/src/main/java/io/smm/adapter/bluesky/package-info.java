/** Bluesky and other servers of the AT Protocol. */
@NullMarked
package io.smm.adapter.bluesky;

import org.jspecify.annotations.NullMarked;
