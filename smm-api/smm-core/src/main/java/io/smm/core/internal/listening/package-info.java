/** Listening and engagement: reading, acting, messages, the feed, webhooks. */
@NullMarked
package io.smm.core.internal.listening;

import org.jspecify.annotations.NullMarked;
