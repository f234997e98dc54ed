/** The adapter, held against its contract, its network's description and what compatible servers answered. */
@NullMarked
package io.smm.adapter.mastodon;

import org.jspecify.annotations.NullMarked;
