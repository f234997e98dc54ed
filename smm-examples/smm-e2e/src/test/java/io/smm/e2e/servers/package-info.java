/**
 * Real servers on loopback, and the tools with which tests look at them without our adapters: a plain client, and a proxy
 * that breaks connections at a chosen moment.
 */
@NullMarked
package io.smm.e2e.servers;

import org.jspecify.annotations.NullMarked;
