/**
 * What can go wrong, by meaning. All exceptions are unchecked, carry what is needed to act on them, and never hold a
 * secret.
 */
@NullMarked
package io.smm.error;

import org.jspecify.annotations.NullMarked;
