/** Calls, errors and headers. */
@NullMarked
package io.smm.adapter.bluesky.internal.http;

import org.jspecify.annotations.NullMarked;
