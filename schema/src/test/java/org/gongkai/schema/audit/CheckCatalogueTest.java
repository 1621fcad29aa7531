package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every check is one class with a code of its own and one test, in which the code is both found and not found. */
class CheckCatalogueTest {
    /** The rule catalogue of the domain paper, with what other published reports need additionally. */
    private static final List<String> CATALOGUE = List.of(
            ("UNREACHABLE_SCORE VETO_IGNORED SCORE_WITHOUT_VALUE RULE_MISSING RULE_COVERAGE RULE_GAP RULE_CLIFF RULE_VS_EXPLANATION "
                            + "ITEMISATION_GAP PRICE_X_QTY YEAR_MISMATCH GRADE_LABEL GRADE_MARGIN HEADING_SEQUENCE LABEL_VARIANT XREF_BROKEN "
                            + "TARGET_UNMEASURED CHOICE_UNSET FIELD_EMPTY GARBLED_FORMULA PERCENT_RECHECK UNIT_MISMATCH LIST_COUNT PERSON_XREF "
                            + "DUPLICATE_TEXT INTERVAL_OVERLAP RESIDUE TYPO ZERO_WEIGHT_ROW DEDUCTION_WITHOUT_PROBLEM PERSONAL_DATA "
                            + "CROSS_CONTRADICTION EXEC_RATE_RECALC WEIGHT_POLICY TOTAL_NOT_SUM PRORATA_DEVIATION TEMPLATE_TEXT_LEFT "
                            + "METADATA_EMPTY DOUBLE_WEIGHTING")
                    .split(" "));

    private static final Path TESTS = Path.of("src/test/java/org/gongkai/schema/audit");

    @Test
    void everyCodeOfTheCatalogueHasOneCheckWithATitleInBothLanguages() {
        Map<String, Integer> codes = new TreeMap<>();
        Audit.checks().forEach(check -> codes.merge(check.code(), 1, Integer::sum));
        assertThat(codes.keySet()).containsAll(CATALOGUE);
        assertThat(codes.values()).containsOnly(1);
        assertThat(Audit.checks()).allSatisfy(check -> {
            assertThat(check.title()).matches(".*[一-龥].*");
            assertThat(check.titleEn()).matches("[A-Z].*");
        });
    }

    @Test
    void everyCheckHasATestOfItsOwnWithABrokenAndACleanReport() throws IOException {
        for (Check check : Checks.ALL) {
            Path test = TESTS.resolve(check.getClass().getSimpleName() + "Test.java");
            assertThat(test).as(check.info().code()).exists();
            String text = Files.readString(test);
            assertThat(text).as(test.toString()).contains("\"" + check.info().code() + "\"");
            assertThat(text).as("a clean report in " + test).containsAnyOf("isEmpty()", "doesNotContain", "isZero()");
        }
    }
}
