/** What only Mastodon understands. */
@NullMarked
package io.smm.adapter.mastodon.model;

import org.jspecify.annotations.NullMarked;
