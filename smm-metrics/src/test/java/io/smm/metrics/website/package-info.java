@NullMarked
package io.smm.metrics.website;

import org.jspecify.annotations.NullMarked;
