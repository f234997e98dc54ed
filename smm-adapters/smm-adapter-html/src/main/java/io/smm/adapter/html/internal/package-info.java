/** What the page's templates are filled with; no promise of compatibility. */
@NullMarked
package io.smm.adapter.html.internal;

import org.jspecify.annotations.NullMarked;
