@NullMarked
package io.smm.core.internal.insight;

import org.jspecify.annotations.NullMarked;
