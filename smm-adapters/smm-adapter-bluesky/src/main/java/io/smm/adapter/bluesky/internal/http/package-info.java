/** The calls that the adapter makes, one class a group of endpoints, and what errors and headers of theirs mean. No promise. */
@NullMarked
package io.smm.adapter.bluesky.internal.http;

import org.jspecify.annotations.NullMarked;
