package org.gongkai.api.store.trail;

/**
 * The last entry's number and hash. Printed with everything that is published, so that a cut-off tail is noticed.
 *
 * @param number number of the last entry, 0 for an empty trail
 * @param hash its hash
 */
public record TrailHead(long number, String hash) {
    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
