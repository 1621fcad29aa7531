package org.gongkai.schema.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a finding holds: the rule it follows, the inputs with their places, each step of the reasoning or arithmetic, the
 * result. Anyone can redo it with the report in hand.
 *
 * @param rule the rule or clause, e.g. the printed criteria sentence or 财预〔2020〕10号
 * @param inputs the values it rests on
 * @param steps each step with its result, e.g. {@code 4 × 8 = 32}
 * @param result the conclusion in one line
 */
public record Proof(String rule, List<Input> inputs, List<String> steps, String result) {

    /**
     * A value that the proof rests on.
     *
     * @param name what it is, in Chinese
     * @param value as printed or as read
     * @param pointer its JSON Pointer in the report, absent for constants of the rule
     */
    public record Input(String name, String value, @Nullable String pointer) {
        public Input {
            value = value == null ? "" : value;
        }
    }

    public Proof {
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }
}
