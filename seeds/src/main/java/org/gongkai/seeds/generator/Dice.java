package org.gongkai.seeds.generator;

import java.util.ArrayList;
import java.util.List;

/** Chance that repeats itself: SplitMix64, written out so that every Java version throws the same numbers. */
final class Dice {
    private long state;

    Dice(long... keys) {
        for (long key : keys) {
            state = mix(state + 0x9E3779B97F4A7C15L * (key + 1));
        }
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return low + (int) Math.floorMod(next(), (long) high - low + 1);
    }

    boolean chance(double probability) {
        return (next() >>> 11) * 0x1.0p-53 < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /** Different members in random order. */
    <T> List<T> some(List<T> choices, int count) {
        List<T> rest = new ArrayList<>(choices);
        List<T> chosen = new ArrayList<>();
        while (chosen.size() < count && !rest.isEmpty()) {
            chosen.add(rest.remove(between(0, rest.size() - 1)));
        }
        return chosen;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
