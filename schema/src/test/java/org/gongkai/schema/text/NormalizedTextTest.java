package org.gongkai.schema.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalizedTextTest {
    @Test
    void writesFullWidthCharactersInHalfWidth() {
        assertThat(NormalizedText.normalize("（９０％）：Ａ；≧８０﹪")).isEqualTo("(90%):A;≥80%");
    }

    @Test
    void keepsTheFullStopAndTheListComma() {
        assertThat(NormalizedText.normalize("制度、办法。")).isEqualTo("制度、办法。");
    }

    @Test
    void dropsThousandsSeparatorsButKeepsLists() {
        assertThat(NormalizedText.normalize("1,234,567.50元")).isEqualTo("1234567.50元");
        assertThat(NormalizedText.normalize("80，000元")).isEqualTo("80000元");
        assertThat(NormalizedText.normalize("2020,100")).isEqualTo("2020,100");
        assertThat(NormalizedText.normalize("3,4,5")).isEqualTo("3,4,5");
    }

    @Test
    void writesPercentInWordsWithItsSign() {
        assertThat(NormalizedText.normalize("达到百分之九十以上")).isEqualTo("达到90%以上");
        assertThat(NormalizedText.normalize("千分之五")).isEqualTo("5‰");
        assertThat(NormalizedText.normalize("提高5个百分点")).isEqualTo("提高5个百分点");
    }

    @Test
    void leadsEveryStretchBackToTheOriginal() {
        String original = "金额 1,200 万元，完成百分之九十五";
        NormalizedText text = NormalizedText.of(original);
        int number = text.text().indexOf("1200");
        int percent = text.text().indexOf("95%");
        assertThat(text.span(number, number + 4).of(original)).isEqualTo("1,200");
        assertThat(text.span(percent, percent + 3).of(original)).isEqualTo("百分之九十五");
        assertThat(text.span(text.text().length(), text.text().length()))
                .isEqualTo(new Span(original.length(), original.length()));
    }

    @Test
    void joinsSplitSignsOfComparison() {
        assertThat(NormalizedText.normalize(">= 90%，＜＝80%")).isEqualTo("≥ 90%,≤80%");
    }
}
