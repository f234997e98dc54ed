/** Reading numbers: what every network's answers have in common is completed and checked here. */
@NullMarked
package io.smm.core.internal.insight;

import org.jspecify.annotations.NullMarked;
