/** The engine behind {@code Smm}: an embedder builds it here and registers adapters with it. */
@NullMarked
package io.smm.core;

import org.jspecify.annotations.NullMarked;
