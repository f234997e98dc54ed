/**
 * What adapters and stores implement, and what they are given. Third parties who add a network or a store program
 * against this package; callers of the SDK do not need it.
 */
@NullMarked
package io.smm.spi;

import org.jspecify.annotations.NullMarked;
