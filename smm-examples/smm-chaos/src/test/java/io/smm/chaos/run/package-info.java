@NullMarked
package io.smm.chaos.run;

import org.jspecify.annotations.NullMarked;
