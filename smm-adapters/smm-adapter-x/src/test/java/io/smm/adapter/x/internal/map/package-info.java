/** From the wire to the model and back. */
@NullMarked
package io.smm.adapter.x.internal.map;

import org.jspecify.annotations.NullMarked;
