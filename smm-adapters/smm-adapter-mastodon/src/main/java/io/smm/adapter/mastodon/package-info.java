/** Mastodon, and servers that serve its client API. */
@NullMarked
package io.smm.adapter.mastodon;

import org.jspecify.annotations.NullMarked;
