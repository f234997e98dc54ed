@NullMarked
package io.smm.insight;

import org.jspecify.annotations.NullMarked;
