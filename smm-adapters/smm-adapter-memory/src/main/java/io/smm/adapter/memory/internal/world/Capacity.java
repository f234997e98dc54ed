package io.smm.adapter.memory.internal.world;

import io.smm.error.InvalidInputException;

/** Bounds how much the world holds, so that a simulation that runs away ends with a clear error. Guarded by the world's lock. */
final class Capacity {

    private final int most;
    private int used;

    Capacity(int most) {
        this.most = most;
    }

    /** Whether the population may add so much: a tenth of all room is left to those whom a test is about. */
    boolean leavesRoomAfter(int entries) {
        return used + entries <= most - most / 10;
    }

    /** Makes room for one more person, post, image or act. */
    void take() {
        if (used == most) {
            throw InvalidInputException.of(
                    "MemoryNetwork",
                    "mostEntries",
                    "the simulated network is full: it holds " + most + " people, posts, images and acts");
        }
        used++;
    }
}
