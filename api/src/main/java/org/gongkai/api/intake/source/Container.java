package org.gongkai.api.intake.source;

/** The kind of file a report came in, found from its content. */
public enum Container {
    DOCX("Word 2007+ (.docx)", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("Word 97-2003 (.doc)", "application/msword"),
    XLSX("Excel 2007+ (.xlsx)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    XLS("Excel 97-2003 (.xls)", "application/vnd.ms-excel"),
    HTML("web page (.html)", "text/html"),
    PDF("PDF with a text layer (.pdf)", "application/pdf"),
    CSV("table text (.csv)", "text/csv"),
    TEXT("plain text (.txt)", "text/plain"),
    /** Our own Markdown with its front matter: read by the codec, not by a container reader. */
    CANONICAL_MARKDOWN("Gongkai Markdown (.md)", "text/markdown"),
    /** Our own JSON, one report: read by the codec, not by a container reader. */
    CANONICAL_JSON("Gongkai JSON (.json)", "application/json"),
    /** Our own JSON, one report per line: read by the codec, not by a container reader. */
    CANONICAL_JSONL("Gongkai JSON lines (.jsonl)", "application/jsonl");

    private final String label;
    private final String mediaType;

    Container(String label, String mediaType) {
        this.label = label;
        this.mediaType = mediaType;
    }

    /** A name for people. */
    public String label() {
        return label;
    }

    /** The media type of such files. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether the file is in our own format and belongs to the codec. */
    public boolean canonical() {
        return this == CANONICAL_MARKDOWN || this == CANONICAL_JSON || this == CANONICAL_JSONL;
    }
}
