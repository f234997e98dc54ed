/**
 * The plan: what is due, in which rhythm, and what holds it back. No promise.
 */
@NullMarked
package io.smm.core.internal.plan;

import org.jspecify.annotations.NullMarked;
