/** The networks: one server that accepts and does not say so, says no and means yes, and remembers everything. */
@NullMarked
package io.smm.chaos.server;

import org.jspecify.annotations.NullMarked;
