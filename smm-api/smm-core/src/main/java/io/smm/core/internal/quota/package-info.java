/**
 * The quota ledger. No promise.
 */
@NullMarked
package io.smm.core.internal.quota;

import org.jspecify.annotations.NullMarked;
