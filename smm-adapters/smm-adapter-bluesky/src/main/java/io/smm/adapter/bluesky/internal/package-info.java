/** The adapter's ports: what it does for the SDK, on top of calls and mappings. No promise. */
@NullMarked
package io.smm.adapter.bluesky.internal;

import org.jspecify.annotations.NullMarked;
