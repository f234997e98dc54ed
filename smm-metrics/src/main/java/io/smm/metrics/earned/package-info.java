/**
 * Earned media: what others say of a brand, and how much of what people see comes from them. Share of voice (E-07), net sentiment (E-12),
 * reviews (E-13), earned share and the split into owned, paid and earned (E-14).
 */
@NullMarked
package io.smm.metrics.earned;

import org.jspecify.annotations.NullMarked;
