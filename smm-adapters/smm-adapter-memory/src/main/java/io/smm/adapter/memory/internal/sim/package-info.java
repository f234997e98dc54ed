/**
 * How a population meets posts: who follows whom, when people look, and what they do then. Pure computation over arrays of
 * numbers, no object a person; knows neither posts' texts nor clients. Everything follows from the seed.
 */
@NullMarked
package io.smm.adapter.memory.internal.sim;

import org.jspecify.annotations.NullMarked;
