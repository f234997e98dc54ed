/** The main job from campaign to report, as a program to run and to read. */
@NullMarked
package io.smm.example.quickstart;

import org.jspecify.annotations.NullMarked;
