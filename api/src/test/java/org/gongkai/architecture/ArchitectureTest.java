package org.gongkai.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dependencies point one way: schema ← seeds, site ← api; and each rule catches the fixture that breaks it. */
class ArchitectureTest {
    private static final JavaClasses APPLICATION =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("org.gongkai");

    private static final JavaClasses BROKEN =
            new ClassFileImporter(Set.of(new ImportOption.OnlyIncludeTests())).importPackages("org.gongkai");

    static Set<String> rules() {
        return new TreeSet<>(Rules.ALL.keySet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheApplication(String rule) {
        rule(rule).check(APPLICATION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesTheFixtureThatBreaksIt(String rule) {
        assertThatThrownBy(() -> rule(rule).check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("BrokenFixture");
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Set<String> without = new TreeSet<>();
        APPLICATION.stream()
                .map(type -> type.getPackage())
                .filter(p -> !p.getName().startsWith("org.gongkai.site.generated"))
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .forEach(p -> without.add(p.getName()));
        assertThat(without).isEmpty();
    }

    private static ArchRule rule(String name) {
        ArchRule rule = Rules.ALL.get(name);
        assertThat(rule).as(name).isNotNull();
        return rule;
    }
}
