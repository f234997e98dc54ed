/** Publishing step by step, and what is stored between two steps. No promise. */
@NullMarked
package io.smm.adapter.bluesky.internal.publish;

import org.jspecify.annotations.NullMarked;
