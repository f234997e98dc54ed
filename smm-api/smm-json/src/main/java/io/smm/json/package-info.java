/** Values of the API as versioned JSON; begin at {@link io.smm.json.SmmJson}. */
@NullMarked
package io.smm.json;

import org.jspecify.annotations.NullMarked;
