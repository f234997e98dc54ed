@NullMarked
package io.smm.metrics.response;

import org.jspecify.annotations.NullMarked;
