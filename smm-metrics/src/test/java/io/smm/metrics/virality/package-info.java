@NullMarked
package io.smm.metrics.virality;

import org.jspecify.annotations.NullMarked;
