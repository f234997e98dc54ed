/**
 * The engine behind {@link io.smm.Smm}: the builder that a host starts from, and stores that live in memory. No HTTP and no
 * JSON here: networks come in as adapters, durable stores through {@link io.smm.spi}.
 */
@NullMarked
package io.smm.core;

import org.jspecify.annotations.NullMarked;
