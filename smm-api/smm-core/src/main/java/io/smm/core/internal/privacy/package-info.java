/**
 * Consents, export, erasure and retention over all that holds data of people. No promise.
 */
@NullMarked
package io.smm.core.internal.privacy;

import org.jspecify.annotations.NullMarked;
