/** The mappings, table by table. */
@NullMarked
package io.smm.adapter.bluesky.internal.map;

import org.jspecify.annotations.NullMarked;
