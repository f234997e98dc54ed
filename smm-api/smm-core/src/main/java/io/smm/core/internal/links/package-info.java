/**
 * Links of posts: their tags, and short addresses in their place. No promise.
 */
@NullMarked
package io.smm.core.internal.links;

import org.jspecify.annotations.NullMarked;
