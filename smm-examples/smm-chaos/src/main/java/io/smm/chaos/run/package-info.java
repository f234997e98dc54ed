/** Plans, kills, stops, counts. */
@NullMarked
package io.smm.chaos.run;

import org.jspecify.annotations.NullMarked;
