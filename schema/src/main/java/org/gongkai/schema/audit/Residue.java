package org.gongkai.schema.audit;

/** Traces of word processors and web pages in text and printed cells; they may come from the copy. */
final class Residue extends PatternCheck {
    Residue() {
        super("RESIDUE", "残留标记", "Residue of software or of a web page", "residue.tsv", Severity.IMPORT_QUALITY, true);
    }

    @Override
    String rule() {
        return "正文只含报告内容";
    }
}
