package org.gongkai.schema.audit;

/** Hints and placeholders of a form that nobody replaced. */
final class TemplateTextLeft extends PatternCheck {
    TemplateTextLeft() {
        super("TEMPLATE_TEXT_LEFT", "模板提示未删", "Template text left in", "template.tsv", Severity.WARNING, false);
    }

    @Override
    String rule() {
        return "填写后应删去模板提示";
    }
}
