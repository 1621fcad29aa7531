package org.gongkai.api.intake.source;

/** The kind of file a report came in, found from its content. */
public enum Container {
    DOCX("Word 2007+ (.docx)"),
    DOC("Word 97-2003 (.doc)"),
    XLSX("Excel 2007+ (.xlsx)"),
    XLS("Excel 97-2003 (.xls)"),
    HTML("web page (.html)"),
    PDF("PDF with a text layer (.pdf)"),
    CSV("table text (.csv)"),
    TEXT("plain text (.txt)"),
    /** Our own Markdown with its front matter: read by the codec, not by a container reader. */
    CANONICAL_MARKDOWN("Gongkai Markdown (.md)"),
    /** Our own JSON, one report: read by the codec, not by a container reader. */
    CANONICAL_JSON("Gongkai JSON (.json)"),
    /** Our own JSON, one report per line: read by the codec, not by a container reader. */
    CANONICAL_JSONL("Gongkai JSON lines (.jsonl)");

    private final String label;

    Container(String label) {
        this.label = label;
    }

    /** A name for people. */
    public String label() {
        return label;
    }

    /** Whether the file is in our own format and belongs to the codec. */
    public boolean canonical() {
        return this == CANONICAL_MARKDOWN || this == CANONICAL_JSON || this == CANONICAL_JSONL;
    }
}
