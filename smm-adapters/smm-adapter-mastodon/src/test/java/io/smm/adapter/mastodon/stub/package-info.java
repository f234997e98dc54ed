/** An instance as apps see it: a stub that remembers. */
@NullMarked
package io.smm.adapter.mastodon.stub;

import org.jspecify.annotations.NullMarked;
