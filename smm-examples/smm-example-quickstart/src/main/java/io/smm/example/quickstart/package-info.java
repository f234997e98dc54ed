/** The main job of the SDK, run from beginning to end: plan, check, publish, listen, answer, measure, report. */
@NullMarked
package io.smm.example.quickstart;

import org.jspecify.annotations.NullMarked;
