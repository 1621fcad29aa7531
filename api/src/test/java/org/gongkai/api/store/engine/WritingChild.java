package org.gongkai.api.store.engine;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import org.bson.Document;

/** A process of its own that writes until it is killed, and prints each number once the engine has acknowledged it. */
final class WritingChild {
    private WritingChild() {}

    public static void main(String[] arguments) {
        try (Engine engine = Engine.serve(Path.of(arguments[0]), 0);
                MongoClient client = MongoClients.create(engine.connectionString())) {
            MongoCollection<Document> written =
                    client.getDatabase(Engine.DATABASE).getCollection("written");
            String padding = "x".repeat(2_000);
            long number = written.countDocuments(new Document("updated", true));
            while (true) {
                written.replaceOne(
                        Filters.eq("_id", number),
                        new Document("_id", number).append("padding", padding),
                        new ReplaceOptions().upsert(true));
                written.updateOne(Filters.eq("_id", number), Updates.set("updated", true));
                System.out.println(number);
                number++;
            }
        } catch (MongoException e) {
            System.out.println(e.getMessage());
        }
    }
}
