/** Publishing step by step. */
@NullMarked
package io.smm.adapter.x.internal.publish;

import org.jspecify.annotations.NullMarked;
