/** How the ports are made. No promise. */
@NullMarked
package io.smm.adapter.x.internal;

import org.jspecify.annotations.NullMarked;
