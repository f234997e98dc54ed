/** What may be shown of numbers about few people. Everything in it is immutable, thread-safe and pure. */
@NullMarked
package io.smm.metrics.privacy;

import org.jspecify.annotations.NullMarked;
