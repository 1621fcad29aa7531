package org.gongkai.schema.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.Section;
import org.junit.jupiter.api.Test;

/** Measures detection on sentences in which what is personal is marked; docs/privacy.md gives the numbers. */
class PersonalSentencesTest {
    private static final Pattern MARKED = Pattern.compile("[⟦⟪]([^⟧⟫]+)[⟧⟫]");

    /** A sentence, and from where to where it is personal. */
    private record Sentence(String text, List<int[]> secrets, List<int[]> missed) {
        static Sentence of(String line) {
            StringBuilder text = new StringBuilder();
            List<int[]> secrets = new ArrayList<>();
            List<int[]> missed = new ArrayList<>();
            Matcher marked = MARKED.matcher(line);
            int done = 0;
            while (marked.find()) {
                text.append(line, done, marked.start());
                int[] place = {text.length(), text.length() + marked.group(1).length()};
                (marked.group().startsWith("⟦") ? secrets : missed).add(place);
                text.append(marked.group(1));
                done = marked.end();
            }
            return new Sentence(text.append(line.substring(done)).toString(), secrets, missed);
        }
    }

    private final List<String> leaked = new ArrayList<>();
    private final List<String> hiddenInVain = new ArrayList<>();
    private int hidden;
    private int missed;

    @Test
    void hidesWhatIsPersonalInSentencesOfReportsAndNothingElse() throws IOException {
        List<Sentence> sentences = sentences();
        assertThat(sentences).hasSizeGreaterThan(200);
        assertThat(sentences.stream()
                        .filter(sentence -> sentence.secrets().isEmpty()
                                && sentence.missed().isEmpty()))
                .hasSizeGreaterThan(90);

        sentences.forEach(this::judge);

        assertThat(leaked).as("personal and still shown").isEmpty();
        assertThat(hiddenInVain).as("not personal and hidden").isEmpty();
        assertThat(hidden).isEqualTo(238);
        assertThat(missed).as("known not to be found; docs/privacy.md").isEqualTo(12);
    }

    private void judge(Sentence sentence) {
        EvaluationReport report = EvaluationReport.titled("报告", Project.named("项目"))
                .sections(List.of(new Section("一", null, sentence.text(), List.of())))
                .build();
        List<PersonalDatum> data = PersonalData.find(report);
        for (int[] secret : sentence.secrets()) {
            if (data.stream().anyMatch(datum -> datum.start() <= secret[0] && datum.end() >= secret[1])) {
                hidden++;
            } else {
                leaked.add(sentence.text().substring(secret[0], secret[1]) + " in " + sentence.text());
            }
        }
        missed += sentence.missed().size();
        for (PersonalDatum datum : data) {
            if (sentence.secrets().stream().noneMatch(s -> datum.start() < s[1] && s[0] < datum.end())) {
                hiddenInVain.add(datum.quote() + " as " + datum.kind() + " in " + sentence.text());
            }
        }
    }

    private static List<Sentence> sentences() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PersonalSentencesTest.class.getResourceAsStream("personal-sentences.txt"), "personal-sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Sentence::of)
                    .toList();
        }
    }
}
