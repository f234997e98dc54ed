/** Records as the network spells them. No promise. */
@NullMarked
package io.smm.adapter.x.internal.wire;

import org.jspecify.annotations.NullMarked;
