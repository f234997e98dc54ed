/** Publishing step by step. No promise. */
@NullMarked
package io.smm.adapter.x.internal.publish;

import org.jspecify.annotations.NullMarked;
