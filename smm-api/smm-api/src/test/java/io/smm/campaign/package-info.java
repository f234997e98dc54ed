@NullMarked
package io.smm.campaign;

import org.jspecify.annotations.NullMarked;
