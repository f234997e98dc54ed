/** A simulated social network that lives in the process; all it makes says so. */
@NullMarked
package io.smm.adapter.memory;

import org.jspecify.annotations.NullMarked;
