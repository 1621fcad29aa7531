package org.gongkai.api.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gongkai.api.store.StoreCollections;

/** The reads of the benchmark with the bare MongoDB driver: what a hand-written program would ask the store. */
final class BareReads {
    private static final List<String> INDICATOR_FIELDS = indicatorFields();
    private static final int PAGE = 20;

    private final MongoCollection<Document> listing;
    private final MongoCollection<Document> published;
    private final MongoCollection<Document> indicators;

    BareReads(MongoDatabase database) {
        listing = database.getCollection(StoreCollections.LISTING);
        published = database.getCollection(StoreCollections.PUBLISHED);
        indicators = database.getCollection(StoreCollections.INDICATOR_ROWS);
    }

    private static List<String> indicatorFields() {
        List<String> fields = new ArrayList<>();
        String place = "report.scores.indicators.";
        for (int level = 0; level < 3; level++) {
            fields.addAll(List.of(place + "name", place + "maxScore", place + "score"));
            place += "children.";
        }
        return List.copyOf(fields);
    }

    List<String> ids() {
        return listing.find()
                .projection(Projections.include("_id"))
                .map(row -> row.getString("_id"))
                .into(new ArrayList<>());
    }

    List<Document> places() {
        return listing.find()
                .projection(Projections.include("year", "regionCode", "provinceCode", "department"))
                .into(new ArrayList<>());
    }

    void one(String id) {
        published
                .find(Filters.eq("_id", id))
                .projection(Projections.include(INDICATOR_FIELDS))
                .first();
        listing.find(Filters.eq("_id", id))
                .projection(Projections.include(
                        "title",
                        "year",
                        "scoreE6",
                        "maxScoreE6",
                        "grade",
                        "gradeLabel",
                        "budgetE6",
                        "spentE6",
                        "executionRateE6",
                        "publishedAt"))
                .first();
    }

    List<Document> page(Bson filter) {
        return listing.find(filter)
                .projection(Projections.include("title", "scoreE6", "grade"))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE + 1)
                .into(new ArrayList<>());
    }

    void pageWithIndicators(Bson filter) {
        List<String> ids = page(filter).stream()
                .map(row -> row.getString("_id"))
                .limit(PAGE)
                .toList();
        published
                .find(Filters.in("_id", ids))
                .projection(Projections.include(INDICATOR_FIELDS))
                .into(new ArrayList<>());
    }

    void meanPerYear(Bson filter) {
        indicators
                .aggregate(List.of(
                        Aggregates.match(filter), Aggregates.group("$year", Accumulators.avg("mean", "$scoreRateE6"))))
                .into(new ArrayList<>());
    }

    void meanPerYearOf(Bson reports, String code) {
        List<String> ids = listing.find(reports)
                .projection(Projections.include("_id"))
                .map(row -> row.getString("_id"))
                .into(new ArrayList<>());
        meanPerYear(Filters.and(Filters.eq("code", code), Filters.in("reportId", ids)));
    }
}
