package org.gongkai.api.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Watches every command of a client and notes whatever isn't on the list of what both engines do alike: commands,
 * operators and stages. A test asks {@link #violations()} at its end.
 */
public final class PortableSubset implements CommandListener {
    private static final Set<String> COMMANDS = Set.of(
            "aggregate",
            "count",
            "createIndexes",
            "delete",
            "drop",
            "dropDatabase",
            "endSessions",
            "find",
            "findAndModify",
            "getMore",
            "hello",
            "insert",
            "isMaster",
            "killCursors",
            "listCollections",
            "listIndexes",
            "ping",
            "update");

    private static final Set<String> OPERATORS = Set.of(
            // query
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$in",
            "$nin",
            "$and",
            "$or",
            "$nor",
            "$not",
            "$all",
            "$exists",
            "$regex",
            "$options",
            "$elemMatch",
            "$size",
            // update
            "$set",
            "$unset",
            "$setOnInsert",
            "$push",
            "$pull",
            "$addToSet",
            // stages
            "$match",
            "$addFields",
            "$unwind",
            "$group",
            "$sort",
            "$limit",
            "$skip",
            "$count",
            "$facet",
            "$bucket",
            "$sortByCount",
            "$replaceRoot",
            "$lookup",
            "$project",
            // accumulators and expressions
            "$sum",
            "$avg",
            "$min",
            "$max",
            "$first",
            "$last",
            "$cond",
            "$divide",
            "$multiply",
            "$add",
            "$subtract",
            "$map",
            "$filter",
            "$reduce",
            "$toString",
            "$arrayElemAt",
            "$concat",
            "$substrCP",
            "$floor",
            "$literal",
            // of the protocol
            "$db",
            "$readPreference",
            "$clusterTime",
            "$numberLong");

    private final List<String> violations = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!COMMANDS.contains(event.getCommandName())) {
            violations.add("command " + event.getCommandName());
        }
        Set<String> used = new TreeSet<>();
        collect(event.getCommand(), used);
        used.removeAll(OPERATORS);
        used.forEach(operator -> violations.add(operator + " in " + event.getCommandName()));
        if (event.getCommand().containsKey("collation")) {
            violations.add("collation in " + event.getCommandName());
        }
    }

    private static void collect(BsonValue value, Set<String> operators) {
        if (value instanceof BsonDocument document) {
            document.forEach((name, nested) -> {
                if (name.startsWith("$")) {
                    operators.add(name);
                }
                collect(nested, operators);
            });
        } else if (value.isArray()) {
            value.asArray().forEach(element -> collect(element, operators));
        }
    }

    /** What was used beyond the portable subset. */
    public List<String> violations() {
        return List.copyOf(new ArrayList<>(violations));
    }
}
