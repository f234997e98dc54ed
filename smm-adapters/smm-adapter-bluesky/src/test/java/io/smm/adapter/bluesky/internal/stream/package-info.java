@NullMarked
package io.smm.adapter.bluesky.internal.stream;

import org.jspecify.annotations.NullMarked;
