package org.gongkai.api.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collections by name, and the indexes a real server needs. */
public final class StoreCollections {
    /** Insert-only, one document per revision, whole reports inside. */
    public static final String REVISIONS = "revisions";

    /** The audit trail. */
    public static final String TRAIL = "trail";

    /** Derived: where each report stands. */
    public static final String HEADS = "heads";

    /** Derived, public: whole masked reports. */
    public static final String PUBLISHED = "published";

    /** Derived, public: one slim row per report. */
    public static final String LISTING = "listing";

    /** Derived, public: one flat row per indicator. */
    public static final String INDICATOR_ROWS = "indicatorRows";

    /** Derived, public: one flat row per finding. */
    public static final String FINDING_ROWS = "findingRows";

    /** Derived, public: search terms. */
    public static final String TERMS = "terms";

    /** Derived, public: stubs of retracted reports. */
    public static final String STUBS = "stubs";

    /** Original files and attachments: names and checksums. */
    public static final String FILES = "files";

    /** Their bytes in pieces. */
    public static final String FILE_CHUNKS = "fileChunks";

    /** Accounts. */
    public static final String ACCOUNTS = "accounts";

    /** Reports whose derived documents are being written. */
    static final String JOURNAL = "journal";

    /** Stamps. */
    static final String META = "meta";

    /** Everything that anonymous readers may be answered from. */
    public static final List<String> PUBLIC = List.of(PUBLISHED, LISTING, INDICATOR_ROWS, FINDING_ROWS, TERMS, STUBS);

    /** Everything that can be made again from the revisions. */
    static final List<String> DERIVED = List.of(HEADS, PUBLISHED, LISTING, INDICATOR_ROWS, FINDING_ROWS, TERMS, STUBS);

    /** Keys of the listing that it can be sorted by, beside those that lead an index below. */
    private static final List<String> ORDERS = List.of(
            "year",
            "scoreRateE6",
            "budgetE6",
            "spentE6",
            "executionRateE6",
            "errors",
            "marginBelowE6",
            "executionRateGapE6",
            "itemisationGapE6",
            "title");

    private StoreCollections() {}

    /** Creates every index under a stable name; the embedded engine accepts them and uses the unique one only. */
    static void createIndexes(MongoDatabase database) {
        unique(database, TRAIL, "trail_revision", Indexes.ascending("revision"));
        plain(database, TRAIL, "trail_report", Indexes.ascending("reportId", "_id"));
        plain(database, HEADS, "heads_waits", Indexes.ascending("waitsFor", "updatedAt"));
        plain(database, HEADS, "heads_state", Indexes.ascending("state", "_id"));
        plain(database, LISTING, "listing_year_region", Indexes.ascending("year", "regionCode", "_id"));
        plain(database, LISTING, "listing_region", Indexes.ascending("regionCode", "_id"));
        plain(database, LISTING, "listing_published", Indexes.descending("publishedAt", "_id"));
        plain(database, LISTING, "listing_score", Indexes.descending("scoreE6", "_id"));
        for (String key : ORDERS) {
            plain(database, LISTING, "listing_" + key, Indexes.ascending(key, "_id"));
        }
        plain(database, LISTING, "listing_prefecture", Indexes.ascending("prefectureCode", "_id"));
        plain(database, LISTING, "listing_province", Indexes.ascending("provinceCode", "_id"));
        plain(database, LISTING, "listing_department", Indexes.ascending("department", "year"));
        plain(database, LISTING, "listing_unit", Indexes.ascending("unit", "year"));
        plain(database, LISTING, "listing_agency", Indexes.ascending("agency", "year"));
        plain(database, LISTING, "listing_project", Indexes.ascending("projectId", "year"));
        plain(database, LISTING, "listing_grade", Indexes.ascending("grade", "year"));
        plain(database, LISTING, "listing_findings", Indexes.ascending("findingCodes"));
        plain(database, LISTING, "listing_citations", Indexes.ascending("citations"));
        plain(database, INDICATOR_ROWS, "indicators_report", Indexes.ascending("reportId"));
        plain(database, INDICATOR_ROWS, "indicators_code_year", Indexes.ascending("code", "year", "regionCode"));
        plain(database, INDICATOR_ROWS, "indicators_year_level", Indexes.ascending("year", "level"));
        plain(database, FINDING_ROWS, "findings_report", Indexes.ascending("reportId"));
        plain(database, FINDING_ROWS, "findings_code", Indexes.ascending("code", "severity", "year"));
        plain(database, TERMS, "terms_terms", Indexes.ascending("terms"));
    }

    static MongoCollection<Document> of(MongoDatabase database, String name) {
        return database.getCollection(name);
    }

    private static void plain(MongoDatabase database, String collection, String name, Bson keys) {
        of(database, collection).createIndex(keys, new IndexOptions().name(name));
    }

    private static void unique(MongoDatabase database, String collection, String name, Bson keys) {
        of(database, collection).createIndex(keys, new IndexOptions().name(name).unique(true));
    }
}
