@NullMarked
package io.smm.adapter.support.rate;

import org.jspecify.annotations.NullMarked;
