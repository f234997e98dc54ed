/** A server that answers at once, for the other side of the loopback. Never published. */
@NullMarked
package io.smm.benchmarks.server;

import org.jspecify.annotations.NullMarked;
