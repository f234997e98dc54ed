/** The arrows and habits of the house, held against the classes of every module. */
@NullMarked
package io.smm.e2e.architecture;

import org.jspecify.annotations.NullMarked;
