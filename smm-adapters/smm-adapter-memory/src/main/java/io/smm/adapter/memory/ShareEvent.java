package io.smm.adapter.memory;

import java.time.Instant;

/**
 * One node of a cascade: the post itself, or somebody passing it on.
 *
 * @param number its place in the order of time; 0 is the post
 * @param parent the number of the node from which it came, less than its own; -1 for the post
 * @param person who; -1 for the post
 * @param at when
 * @param generation how many passings-on lie between it and the post; 0 for the post
 * @param conversions how many people did what the campaign is for after the showing that this node caused
 */
public record ShareEvent(int number, int parent, int person, Instant at, int generation, int conversions) {}
