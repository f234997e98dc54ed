/** Between the network's values and the model's: pure. No promise. */
@NullMarked
package io.smm.adapter.mastodon.internal.map;

import org.jspecify.annotations.NullMarked;
