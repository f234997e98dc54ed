@NullMarked
package io.smm.metrics.ids;

import org.jspecify.annotations.NullMarked;
