/** The HTTP engine that the network adapters of this project share; no promise of compatibility to others. */
@NullMarked
package io.smm.adapter.support;

import org.jspecify.annotations.NullMarked;
