/** The single calls under JMH: forked, warmed up, with what they allocate. Never published, compiled only to be run. */
@NullMarked
package io.smm.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
