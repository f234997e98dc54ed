/** The network's values. */
@NullMarked
package io.smm.adapter.bluesky.internal.wire;

import org.jspecify.annotations.NullMarked;
