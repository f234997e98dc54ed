/**
 * Statistics for marketers' questions: how sure is a rate, is one post better than another, what is the middle. Everything is a pure
 * function of its inputs; intervals are two-sided, 95 % unless given, without continuity correction.
 */
@NullMarked
package io.smm.metrics.statistics;

import org.jspecify.annotations.NullMarked;
