package org.gongkai.api.intake.reader;

import org.gongkai.api.intake.source.SourceDocumentBuilder;

/** Reads one kind of file. */
interface ContainerReader {

    /** Adds everything the file says, in reading order; throws whatever its library throws on a damaged file. */
    void read(RawFile file, SourceDocumentBuilder into) throws Exception;
}
