/** The stored state. */
@NullMarked
package io.smm.adapter.bluesky.internal.publish;

import org.jspecify.annotations.NullMarked;
