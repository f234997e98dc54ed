/**
 * Listening and engagement: what customers say about a brand (signals) and how to answer them.
 */
@NullMarked
package io.smm.listening;

import org.jspecify.annotations.NullMarked;
