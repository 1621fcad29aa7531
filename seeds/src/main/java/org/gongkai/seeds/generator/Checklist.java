package org.gongkai.seeds.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator of checklists.yaml, scored by checkpoints. */
record Checklist(String code, String name, @Nullable String name2013, String explanation, List<Point> points) {

    /** A checkpoint, what is said where it is not met, and what is advised then. */
    record Point(String ask, String fault, String advice) {}
}
