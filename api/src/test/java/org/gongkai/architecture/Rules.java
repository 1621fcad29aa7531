package org.gongkai.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** The directions that dependencies may take, by name. */
final class Rules {
    private static final String[] FRAMEWORKS = {
        "org.springframework..", "com.mongodb..", "org.bson..", "graphql..", "jakarta.."
    };

    static final Map<String, ArchRule> ALL = Map.of(
            "the language knows no framework",
            noClasses()
                    .that()
                    .resideInAPackage("org.gongkai.schema..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FRAMEWORKS),
            "the language knows no other module",
            noClasses()
                    .that()
                    .resideInAPackage("org.gongkai.schema..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.gongkai.seeds..", "org.gongkai.site..", "org.gongkai.api.."),
            "the report knows nothing but itself",
            classes()
                    .that()
                    .resideInAPackage("org.gongkai.schema.report")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "org.gongkai.schema.report"),
            "the seeds know only the language",
            noClasses()
                    .that()
                    .resideInAPackage("org.gongkai.seeds..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.gongkai.site..", "org.gongkai.api..", "org.springframework..", "com.mongodb.."),
            "the site knows no framework and no application",
            noClasses()
                    .that()
                    .resideInAPackage("org.gongkai.site..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.gongkai.api..", "org.springframework..", "com.mongodb..", "org.bson.."),
            "intake knows neither Spring nor Mongo nor the store",
            noClasses()
                    .that()
                    .resideInAPackage("org.gongkai.api.intake..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "com.mongodb..",
                            "org.bson..",
                            "org.gongkai.api.store..",
                            "org.gongkai.api.publication..",
                            "org.gongkai.api.graphql..",
                            "org.gongkai.api.command.."),
            "the store knows neither its callers nor the web",
            noClasses()
                    .that()
                    .resideInAPackage("org.gongkai.api.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.gongkai.api.graphql..",
                            "org.gongkai.api.command..",
                            "org.gongkai.api.publication..",
                            "org.springframework.web.."),
            "only the command line knows the command line",
            noClasses()
                    .that()
                    .resideInAPackage("org.gongkai.api..")
                    .and()
                    .resideOutsideOfPackages("org.gongkai.api", "org.gongkai.api.command..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.gongkai.api.command.."));

    private Rules() {}
}
