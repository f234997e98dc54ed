/**
 * Connecting accounts and keeping their tokens alive. No promise.
 */
@NullMarked
package io.smm.core.internal.account;

import org.jspecify.annotations.NullMarked;
