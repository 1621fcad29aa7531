package org.gongkai.api.publication;

import java.util.Set;

/** Told, after everything is stored, that what is public has changed. */
@FunctionalInterface
public interface PublicationListener {
    /**
     * Tells what has changed.
     *
     * @param reportIds the reports that were released, corrected or retracted
     */
    void publicationChanged(Set<String> reportIds);
}
