/**
 * Media of posts: how a network takes them, and what their files show. No promise.
 */
@NullMarked
package io.smm.core.internal.media;

import org.jspecify.annotations.NullMarked;
