/**
 * Uploads in parts, as many networks want them: a plan of parts as data, one part after the other from where the server stands, a
 * small state that another process goes on from, and what a network says of its work on the media afterwards.
 */
@NullMarked
package io.smm.adapter.support.upload;

import org.jspecify.annotations.NullMarked;
