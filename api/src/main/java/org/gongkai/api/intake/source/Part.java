package org.gongkai.api.intake.source;

/** Where in the file's anatomy a block stands: the running text, or one of the places beside it. */
public enum Part {
    BODY,
    /** Page header (页眉). */
    HEADER,
    /** Page footer (页脚), page numbers included. */
    FOOTER,
    FOOTNOTE,
    ENDNOTE,
    /** Floating text box (文本框). */
    TEXT_BOX,
    /** A reviewer's comment (批注), not part of the report. */
    COMMENT,
    /** Sheet, row or column the author hid. */
    HIDDEN,
    /** Navigation, banner and footer of the web page the report was published on. */
    PAGE_FURNITURE
}
