package org.gongkai.schema.indicator;

/**
 * The canonical indicator that a printed name means.
 *
 * @param code code of the indicator
 * @param confidence 1 is certain; below 0.9 a person should look at it
 * @param how what the match rests on
 */
public record Match(String code, double confidence, How how) {

    /** What a match rests on. */
    public enum How {
        /** The canonical name, or the name in a framework. */
        NAME("名称相同"),
        /** Another name that is known to mean it. */
        SYNONYM("同义名称"),
        /** A name that several indicators carry, decided by parent or level. */
        CONTEXT("由上级指标判定"),
        /** A name that several indicators carry and that nothing decides. */
        AMBIGUOUS("名称有歧义"),
        /** A similar name. */
        SIMILAR("名称相近");

        private final String label;

        How(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }
}
