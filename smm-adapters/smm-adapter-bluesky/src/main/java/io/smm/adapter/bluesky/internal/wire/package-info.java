/** Values as the AT Protocol's lexicons spell them, read tolerantly and written exactly. No promise. */
@NullMarked
package io.smm.adapter.bluesky.internal.wire;

import org.jspecify.annotations.NullMarked;
