@NullMarked
package io.smm.metrics.reach.model;

import org.jspecify.annotations.NullMarked;
