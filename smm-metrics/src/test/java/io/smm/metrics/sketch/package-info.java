@NullMarked
package io.smm.metrics.sketch;

import org.jspecify.annotations.NullMarked;
