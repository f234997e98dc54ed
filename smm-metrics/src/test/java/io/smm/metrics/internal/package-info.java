@NullMarked
package io.smm.metrics.internal;

import org.jspecify.annotations.NullMarked;
