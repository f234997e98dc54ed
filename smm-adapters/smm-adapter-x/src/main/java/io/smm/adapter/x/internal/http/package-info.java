/** The calls, one class a resource. No promise. */
@NullMarked
package io.smm.adapter.x.internal.http;

import org.jspecify.annotations.NullMarked;
