/** Buying reach: what is checked before a call, created once, and switched on with a consent alone. */
@NullMarked
package io.smm.core.internal.ads;

import org.jspecify.annotations.NullMarked;
