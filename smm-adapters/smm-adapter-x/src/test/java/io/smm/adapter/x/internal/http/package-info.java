/** The calls. */
@NullMarked
package io.smm.adapter.x.internal.http;

import org.jspecify.annotations.NullMarked;
