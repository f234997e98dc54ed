/**
 * What the builder puts together. No promise.
 */
@NullMarked
package io.smm.core.internal;

import org.jspecify.annotations.NullMarked;
