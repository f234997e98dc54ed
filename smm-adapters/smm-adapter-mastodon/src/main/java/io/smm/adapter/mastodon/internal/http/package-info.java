/** The calls, one class a resource. No promise. */
@NullMarked
package io.smm.adapter.mastodon.internal.http;

import org.jspecify.annotations.NullMarked;
