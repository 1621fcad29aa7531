package org.gongkai.schema.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTokensTest {
    @Test
    void indexesPairsSingleCharactersWordsAndNumbers() {
        assertThat(SearchTokens.terms("“e办通”政务服务 31.48万元"))
                .containsExactlyInAnyOrder(
                        "e", "31.48", "办", "通", "办通", "政", "务", "服", "政务", "务服", "服务", "万", "元", "万元");
    }

    @Test
    void asksForPairsOnlyWhereThereArePairs() {
        assertThat(SearchTokens.queryTerms("政务服务")).containsExactly("政务", "务服", "服务");
        assertThat(SearchTokens.queryTerms("政")).containsExactly("政");
        assertThat(SearchTokens.queryTerms("ＧＰＳ 1,200台")).containsExactly("gps", "1200", "台");
    }

    @Test
    void findsEveryQueryTermInTheTermsOfATextThatHoldsTheQuery() {
        String text = "2025年“e办通”采购经费项目支出绩效评价报告";
        for (int i = 0; i < text.length(); i++) {
            for (int j = i + 1; j <= text.length(); j++) {
                String query = text.substring(i, j);
                if (!query.matches("(?s).*[0-9a-z].*")) {
                    assertThat(SearchTokens.terms(text)).containsAll(SearchTokens.queryTerms(query));
                }
            }
        }
    }

    @Test
    void givesNothingForPunctuation() {
        assertThat(SearchTokens.terms("，。《》 —")).isEmpty();
    }
}
