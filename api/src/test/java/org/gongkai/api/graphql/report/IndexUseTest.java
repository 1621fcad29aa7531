package org.gongkai.api.graphql.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every list query walks an index where the server explains itself. The embedded engine has no {@code explain} and scans; the
 * plans are asked of the server that {@code GONGKAI_TEST_MONGODB_URI} names, as in the contract of the store.
 */
class IndexUseTest {
    @Test
    void aPlanThatScansACollectionIsTold() {
        Document scan = Document.parse("{stage: 'SORT', inputStage: {stage: 'COLLSCAN'}}");
        Document index =
                Document.parse("{stage: 'LIMIT', inputStage: {stage: 'FETCH', inputStage: {stage: 'IXSCAN'}}}");
        Document either = Document.parse("{stage: 'OR', inputStages: [{stage: 'IXSCAN'}, {stage: 'COLLSCAN'}]}");
        assertThat(scans(scan)).isTrue();
        assertThat(scans(index)).isFalse();
        assertThat(scans(either)).isTrue();
    }

    /** Orders of lists, alone and below the conditions that lists are mostly asked with. */
    static Stream<Bson> filters() {
        FilterReader reader = new FilterReader(null);
        return Stream.of(
                        Map.<String, Object>of(),
                        Map.<String, Object>of("region", "530124"),
                        Map.<String, Object>of("region", "530100"),
                        Map.<String, Object>of("region", "530000"),
                        Map.<String, Object>of("year", Map.of("from", 2020, "to", 2024)),
                        Map.<String, Object>of("department", List.of("甲局")),
                        Map.<String, Object>of("unit", List.of("甲单位")),
                        Map.<String, Object>of("agency", List.of("甲公司")),
                        Map.<String, Object>of("project", List.of("p")),
                        Map.<String, Object>of("grade", List.of("GOOD")),
                        Map.<String, Object>of("cites", List.of("国发〔2016〕55号")),
                        Map.<String, Object>of("id", List.of("a", "b")))
                .map(reader::read);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @EnabledIfEnvironmentVariable(named = "GONGKAI_TEST_MONGODB_URI", matches = ".+")
    class OnAServer {
        private MongoClient client;
        private MongoDatabase database;

        @BeforeAll
        void open() {
            client = MongoClients.create(System.getenv("GONGKAI_TEST_MONGODB_URI"));
            database = client.getDatabase("gongkai_index_use");
            new ReportStore(database, Clock.systemUTC(), true);
        }

        @AfterAll
        void close() {
            database.drop();
            client.close();
        }

        static Stream<Bson> filters() {
            return IndexUseTest.filters();
        }

        @ParameterizedTest
        @MethodSource("filters")
        void listsOfReportsWalkAnIndexInEveryOrder(Bson filter) {
            List<String> scanning = new ArrayList<>();
            for (String key : SortKey.names()) {
                for (String direction : List.of("ASC", "DESC")) {
                    List<SortKey> order = SortKey.read(List.of(Map.of("by", key, "direction", direction)));
                    if (scans(plan(StoreCollections.LISTING, filter, SortKey.sort(order)))) {
                        scanning.add(key + " " + direction);
                    }
                }
            }
            assertThat(scanning).isEmpty();
        }

        @Test
        void rowsOfReportsAndSearchTermsAreFoundByIndex() {
            Document ids = new Document("_id", 1);
            assertThat(scans(plan(StoreCollections.FINDING_ROWS, new Document("reportId", "a"), ids)))
                    .isFalse();
            assertThat(scans(plan(StoreCollections.FINDING_ROWS, new Document("code", "X"), ids)))
                    .isFalse();
            assertThat(scans(plan(
                            StoreCollections.INDICATOR_ROWS,
                            new Document("_id", new Document("$in", List.of("a"))),
                            ids)))
                    .isFalse();
            assertThat(scans(plan(
                            StoreCollections.TERMS, new Document("terms", new Document("$all", List.of("资金"))), ids)))
                    .isFalse();
        }

        private Document plan(String collection, Bson filter, Bson sort) {
            Document explained = database.getCollection(collection)
                    .find(filter)
                    .sort(sort)
                    .limit(21)
                    .explain();
            return explained.get("queryPlanner", Document.class).get("winningPlan", Document.class);
        }
    }

    /** Whether any stage of a plan reads a whole collection. */
    private static boolean scans(Document plan) {
        if ("COLLSCAN".equals(plan.getString("stage"))) {
            return true;
        }
        return plan.values().stream()
                .anyMatch(below -> below instanceof Document stage && scans(stage)
                        || below instanceof List<?> stages
                                && stages.stream().anyMatch(one -> one instanceof Document stage && scans(stage)));
    }
}
