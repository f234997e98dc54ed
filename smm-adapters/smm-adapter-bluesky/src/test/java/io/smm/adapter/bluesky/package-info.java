/** The Bluesky adapter against stubs in the network's shape. */
@NullMarked
package io.smm.adapter.bluesky;

import org.jspecify.annotations.NullMarked;
