/** The stored state. */
@NullMarked
package io.smm.adapter.mastodon.internal.publish;

import org.jspecify.annotations.NullMarked;
