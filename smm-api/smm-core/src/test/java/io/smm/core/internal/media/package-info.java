/** Tests of what posts' media are and where they lie. */
@NullMarked
package io.smm.core.internal.media;

import org.jspecify.annotations.NullMarked;
