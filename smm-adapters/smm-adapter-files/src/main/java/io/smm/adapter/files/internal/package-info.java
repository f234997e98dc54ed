/** How files are read and mapped; no promise of compatibility. */
@NullMarked
package io.smm.adapter.files.internal;

import org.jspecify.annotations.NullMarked;
