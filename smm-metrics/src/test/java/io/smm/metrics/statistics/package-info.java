@NullMarked
package io.smm.metrics.statistics;

import org.jspecify.annotations.NullMarked;
