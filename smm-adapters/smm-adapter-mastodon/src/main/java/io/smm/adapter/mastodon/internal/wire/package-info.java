/** Values as the network spells them. No promise. */
@NullMarked
package io.smm.adapter.mastodon.internal.wire;

import org.jspecify.annotations.NullMarked;
