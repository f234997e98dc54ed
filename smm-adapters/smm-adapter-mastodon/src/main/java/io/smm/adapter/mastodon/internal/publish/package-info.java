/** Publishing step by step. No promise. */
@NullMarked
package io.smm.adapter.mastodon.internal.publish;

import org.jspecify.annotations.NullMarked;
