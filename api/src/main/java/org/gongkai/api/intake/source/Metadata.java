package org.gongkai.api.intake.source;

/**
 * A named value beside the text: a meta tag of 国办发〔2017〕47号, a field of a web page's disclosure block, a property of
 * an office file.
 *
 * @param name as printed, such as {@code PubDate} or {@code 索引号}
 * @param value as printed, may be empty
 * @param origin where it was found
 */
public record Metadata(String name, String value, Origin origin) {

    /** Where a named value was found. */
    public enum Origin {
        META_TAG,
        DISCLOSURE_BLOCK,
        FILE_PROPERTY
    }
}
