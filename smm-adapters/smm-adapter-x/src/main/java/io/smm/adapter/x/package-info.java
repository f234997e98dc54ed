/** X: its adapter, what a host may choose, and what the network can do. */
@NullMarked
package io.smm.adapter.x;

import org.jspecify.annotations.NullMarked;
