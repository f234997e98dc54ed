/**
 * Audiences on networks: look-ups of targeting, uploads of consenting contacts. No promise.
 */
@NullMarked
package io.smm.core.internal.audience;

import org.jspecify.annotations.NullMarked;
