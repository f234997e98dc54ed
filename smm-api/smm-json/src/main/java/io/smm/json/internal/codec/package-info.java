/** How values become JSON and come back: scalars, lists, objects, unions. Knows no type of the API. */
@NullMarked
package io.smm.json.internal.codec;

import org.jspecify.annotations.NullMarked;
