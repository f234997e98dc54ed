/**
 * Contracts: abstract JUnit 5 classes that every adapter and every store must pass. The author of an adapter extends {@link
 * io.smm.testkit.tck.AdapterContract} and says how its network is simulated; the author of a store extends one of {@link
 * io.smm.testkit.tck.OutboxStoreContract}, {@link io.smm.testkit.tck.TokenStoreContract} and {@link
 * io.smm.testkit.tck.QuotaStoreContract}.
 */
@NullMarked
package io.smm.testkit.tck;

import org.jspecify.annotations.NullMarked;
