/** Texts, rules and places. */
@NullMarked
package io.smm.adapter.mastodon.internal.map;

import org.jspecify.annotations.NullMarked;
