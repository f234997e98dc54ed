/** The shared HTTP engine held against servers that misbehave in every way that is known. */
@NullMarked
package io.smm.adapter.support.stream;

import org.jspecify.annotations.NullMarked;
