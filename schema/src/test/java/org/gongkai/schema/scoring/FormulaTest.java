package org.gongkai.schema.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gongkai.schema.format.JsonCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource({
        "FUNDS_IN_PLACE_RATE,406.52,406.52,100",
        "ON_TIME_FUNDS_RATE,406.52,406.52,100",
        "BUDGET_EXECUTION_RATE,31.48,32,98.375",
        "ACTUAL_COMPLETION_RATE,4,4,100",
        "ON_TIME_COMPLETION_RATE,12,12,0",
        "QUALITY_RATE,19,20,95",
        "COST_SAVING_RATE,31.48,32,1.625",
        "FUNDS_CHANGE_RATE,31.48,32,-1.625",
        "SATISFACTION,27,30,90"
    })
    void derivesTheNineRatesExactly(Formula formula, BigDecimal actual, BigDecimal base, BigDecimal percent) {
        assertThat(formula.derive(actual, base)).hasValueSatisfying(d -> {
            assertThat(d.percent()).isEqualByComparingTo(percent);
            assertThat(d.inputs()).hasSize(2);
            assertThat(d.steps()).endsWith("= " + Exact.text(percent) + "%");
        });
    }

    @ParameterizedTest
    @EnumSource(Formula.class)
    void derivesNothingFromAMissingInputOrAZeroBase(Formula formula) {
        assertThat(formula.derive(BigDecimal.ONE, BigDecimal.ZERO)).isEmpty();
        assertThat(formula.derive(BigDecimal.ONE, null)).isEmpty();
        assertThat(formula.derive(null, BigDecimal.ONE)).isEmpty();
    }

    /** Worked out by hand: nothing done or spent, more than planned. */
    @ParameterizedTest
    @CsvSource({
        "ACTUAL_COMPLETION_RATE,0,4,0",
        "ACTUAL_COMPLETION_RATE,5,4,125",
        "ON_TIME_COMPLETION_RATE,15,12,-25",
        "ON_TIME_COMPLETION_RATE,9,12,25",
        "COST_SAVING_RATE,0,32,100",
        "COST_SAVING_RATE,40,32,-25",
        "FUNDS_CHANGE_RATE,40,32,25",
        "FUNDS_CHANGE_RATE,0,32,-100",
        "SATISFACTION,0,30,0"
    })
    void keepsTheSignAndGoesBeyondTheTarget(Formula formula, BigDecimal actual, BigDecimal base, BigDecimal percent) {
        assertThat(formula.derive(actual, base))
                .hasValueSatisfying(d -> assertThat(d.percent()).isEqualByComparingTo(percent));
    }

    @ParameterizedTest
    @CsvSource({"2,3,≈ 66.6667%"})
    void marksEndlessDecimalsAsRounded(BigDecimal actual, BigDecimal base, String end) {
        assertThat(Formula.QUALITY_RATE.derive(actual, base))
                .hasValueSatisfying(d -> assertThat(d.steps()).endsWith(end));
    }

    @ParameterizedTest
    @CsvSource({"446.16,450,99.14666666666666666667", "2,3,66.66666666666666666667", "1,3000000,0.00003333333333333333"
    })
    void keepsAnEndlessRateSoThatAStoredAuditCanBeReadAgain(BigDecimal actual, BigDecimal base, String kept) {
        Formula.Derived derived =
                Formula.BUDGET_EXECUTION_RATE.derive(actual, base).orElseThrow();

        assertThat(JsonCodec.read(JsonCodec.write(derived.percent()), BigDecimal.class))
                .isEqualTo(new BigDecimal(kept));
    }
}
