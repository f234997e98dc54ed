/**
 * The HTTP engine that the network adapters of this project share, and what each of them needs around a call: declared
 * operations, streaming JSON, error mapping, masking, lazy pages. It asks the core for tokens and quota and keeps none of
 * either. For the adapters of this project: no promise of compatibility to others, who program against {@code io.smm.spi}.
 */
@NullMarked
package io.smm.adapter.support;

import org.jspecify.annotations.NullMarked;
