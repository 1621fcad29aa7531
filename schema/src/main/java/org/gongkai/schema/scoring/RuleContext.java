package org.gongkai.schema.scoring;

import java.util.List;

/**
 * What stands beside a rule text and may say what is measured.
 *
 * @param name the indicator's printed name
 * @param explanation its explanation, formula or description
 * @param checkpoints its checkpoints (评价要点), when they are printed apart from the rule
 */
public record RuleContext(String name, String explanation, List<String> checkpoints) {
    public RuleContext {
        checkpoints = List.copyOf(checkpoints);
    }

    /** Nothing beside the text. */
    public static RuleContext none() {
        return new RuleContext("", "", List.of());
    }

    /** Only the indicator's name. */
    public static RuleContext named(String name) {
        return new RuleContext(name, "", List.of());
    }

    String all() {
        return name + "\n" + explanation;
    }
}
