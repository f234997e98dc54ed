@NullMarked
package io.smm.metrics.earned;

import org.jspecify.annotations.NullMarked;
