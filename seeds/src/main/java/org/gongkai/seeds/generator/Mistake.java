package org.gongkai.seeds.generator;

/** The kinds of errors that the generator plants, named like the findings of an audit. */
enum Mistake {
    /** The printed total is not the sum of the rows. */
    TOTAL_NOT_SUM,
    /** A score that the row's own rule cannot give. */
    UNREACHABLE_SCORE,
    /** The execution rate does not follow from the money beside it. */
    EXEC_RATE_RECALC,
    /** Unit price times quantity is not the printed cost. */
    PRICE_X_QTY,
    /** Expenditure items exceed the money spent. */
    ITEMISATION_GAP,
    /** A main heading repeats the number of the one before. */
    HEADING_SEQUENCE,
    /** The grade is not the one of the score. */
    GRADE_LABEL,
    /** The annex carries another year than the report. */
    YEAR_MISMATCH,
    /** A veto was triggered and points were given all the same. */
    VETO_IGNORED,
    /** Full marks for a rate that the text says was never measured. */
    SCORE_WITHOUT_VALUE,
    /** A formula without any scoring rule. */
    RULE_MISSING,
    /** The deductions of the rule do not use up the weight. */
    RULE_COVERAGE,
    /** A self-evaluation row scores more than pro rata. */
    PRORATA_DEVIATION,
    /** Weights of a self-evaluation table other than 10, 50, 30, 10. */
    WEIGHT_POLICY,
    /** The text announces more items than it lists. */
    LIST_COUNT,
    /** A hint of the template was left in the text. */
    TEMPLATE_TEXT_LEFT,
    /** The text names an annex that there is not. */
    XREF_BROKEN,
    /** A mobile number in the running text. */
    PERSONAL_DATA,
    /** The multiplication sign of a formula is lost. */
    GARBLED_FORMULA,
    /** A field of the cover form is empty. */
    FIELD_EMPTY
}
