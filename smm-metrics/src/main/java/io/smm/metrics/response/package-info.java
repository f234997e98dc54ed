/**
 * Response: how often customers speak of a brand (E-06), how many of them it answers (E-08), how soon (E-09) and whether in the time
 * that it promised (E-10). What is still open is not left out but counted as open, and what was not collected is not zero.
 */
@NullMarked
package io.smm.metrics.response;

import org.jspecify.annotations.NullMarked;
