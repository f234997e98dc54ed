@NullMarked
package io.smm.core.internal.plan;

import org.jspecify.annotations.NullMarked;
