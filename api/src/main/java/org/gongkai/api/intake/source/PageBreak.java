package org.gongkai.api.intake.source;

/** A page ends here; takes no characters in the plain text. */
public record PageBreak(Place place, Part part) implements Block {}
