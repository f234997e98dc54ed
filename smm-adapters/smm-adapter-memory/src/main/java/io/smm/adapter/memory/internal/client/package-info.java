/**
 * The adapter's side of the simulated network: the ports of {@code io.smm.spi} on top of the requests that the network's
 * server answers.
 */
@NullMarked
package io.smm.adapter.memory.internal.client;

import org.jspecify.annotations.NullMarked;
