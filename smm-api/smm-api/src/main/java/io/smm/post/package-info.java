/**
 * Planning and publishing: what is said (post, text, images), what a network allows (rules, preflight) and what became
 * of it (delivery, outcome, publication).
 */
@NullMarked
package io.smm.post;

import org.jspecify.annotations.NullMarked;
