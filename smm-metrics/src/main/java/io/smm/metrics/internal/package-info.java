/** What the metrics compute with. No promise to anybody outside this module. */
@NullMarked
package io.smm.metrics.internal;

import org.jspecify.annotations.NullMarked;
