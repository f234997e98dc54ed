/** The heart of the SDK: what an embedder holds in hand, and the small values that every pillar shares. */
@NullMarked
package io.smm;

import org.jspecify.annotations.NullMarked;
