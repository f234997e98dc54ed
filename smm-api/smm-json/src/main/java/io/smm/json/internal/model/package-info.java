/** The JSON of each type of the API, a class a package. */
@NullMarked
package io.smm.json.internal.model;

import org.jspecify.annotations.NullMarked;
