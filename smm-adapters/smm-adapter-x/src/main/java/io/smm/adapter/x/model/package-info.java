/** What X alone has, as values. */
@NullMarked
package io.smm.adapter.x.model;

import org.jspecify.annotations.NullMarked;
