package org.gongkai.seeds.generator;

/** The forms that reports are written on. */
enum Form {
    /** 财预〔2013〕53号: input, process, output, effect. */
    PROJECT_2013,
    /** 财预〔2020〕10号: decision, process, output, benefit. */
    PROJECT_2020,
    /** The self-evaluation table with its budget row of ten points. */
    SELF_EVALUATION
}
