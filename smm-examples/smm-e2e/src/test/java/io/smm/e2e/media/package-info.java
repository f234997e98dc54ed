/** Media from everywhere to a network, through the real probe and the real fetcher. */
@NullMarked
package io.smm.e2e.media;

import org.jspecify.annotations.NullMarked;
