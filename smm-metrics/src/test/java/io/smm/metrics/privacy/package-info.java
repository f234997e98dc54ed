@NullMarked
package io.smm.metrics.privacy;

import org.jspecify.annotations.NullMarked;
