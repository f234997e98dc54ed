/** Tests of signing in by OAuth, part by part. */
@NullMarked
package io.smm.adapter.bluesky.internal.oauth;

import org.jspecify.annotations.NullMarked;
