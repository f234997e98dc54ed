/** What our tests sent and stubbed, held against the official descriptions of the networks in {@code ../shared}. */
@NullMarked
package io.smm.e2e.specs;

import org.jspecify.annotations.NullMarked;
