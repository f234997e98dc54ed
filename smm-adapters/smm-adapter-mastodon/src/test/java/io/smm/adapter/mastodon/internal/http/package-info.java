@NullMarked
package io.smm.adapter.mastodon.internal.http;

import org.jspecify.annotations.NullMarked;
