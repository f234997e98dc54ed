/** From the network's values to the model's and back: pure functions. No promise. */
@NullMarked
package io.smm.adapter.bluesky.internal.map;

import org.jspecify.annotations.NullMarked;
