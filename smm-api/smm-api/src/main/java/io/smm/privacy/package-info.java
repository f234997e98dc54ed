/**
 * Privacy: for what a contact's data may be used, how long data may be kept, and what becomes of it when a person asks: an
 * export of everything held, and its erasure.
 */
@NullMarked
package io.smm.privacy;

import org.jspecify.annotations.NullMarked;
