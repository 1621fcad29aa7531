package org.gongkai.api.intake.source;

/** One piece of a source document in reading order. */
public sealed interface Block permits Heading, Paragraph, Table, PageBreak {

    /** Where it stands. */
    Place place();

    /** Which part of the file's anatomy it belongs to. */
    Part part();
}
