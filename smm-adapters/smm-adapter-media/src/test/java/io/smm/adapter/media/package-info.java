/** Tests of the probe. */
@NullMarked
package io.smm.adapter.media;

import org.jspecify.annotations.NullMarked;
