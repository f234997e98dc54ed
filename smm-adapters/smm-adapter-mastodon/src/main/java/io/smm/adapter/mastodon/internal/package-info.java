/** The ports. No promise. */
@NullMarked
package io.smm.adapter.mastodon.internal;

import org.jspecify.annotations.NullMarked;
