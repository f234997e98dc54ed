/**
 * Checking posts against rules and capabilities, offline. No promise.
 */
@NullMarked
package io.smm.core.internal.preflight;

import org.jspecify.annotations.NullMarked;
