/**
 * What an embedder does, one example a test, against the simulated network. The body of a test is the example; what surrounds it
 * is in {@link io.smm.example.cookbook.Bakery}.
 */
@NullMarked
package io.smm.example.cookbook;

import org.jspecify.annotations.NullMarked;
