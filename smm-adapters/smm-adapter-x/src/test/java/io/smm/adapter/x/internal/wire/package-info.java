/** What is read of X. */
@NullMarked
package io.smm.adapter.x.internal.wire;

import org.jspecify.annotations.NullMarked;
