/**
 * Media on their way from where they are to the form in which a network takes them. No promise.
 */
@NullMarked
package io.smm.core.internal.media;

import org.jspecify.annotations.NullMarked;
