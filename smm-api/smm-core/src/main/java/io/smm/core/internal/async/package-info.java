/**
 * The twins with futures. No promise.
 */
@NullMarked
package io.smm.core.internal.async;

import org.jspecify.annotations.NullMarked;
