/** What only Bluesky knows. */
@NullMarked
package io.smm.adapter.bluesky.model;

import org.jspecify.annotations.NullMarked;
