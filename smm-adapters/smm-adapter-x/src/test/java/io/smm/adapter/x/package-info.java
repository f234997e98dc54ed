/** The adapter, held against its contract, its network's description and what X's own simulator answered. */
@NullMarked
package io.smm.adapter.x;

import org.jspecify.annotations.NullMarked;
