package org.gongkai.api.store.engine;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The library's database, whose index maps are opened with {@link KeyOrder} before the library opens them, and which does not
 * read every document for an index that the library leaves empty.
 */
final class OrderedDatabase extends H2Database {
    // The library's constructor calls the method below, so the store is handed over beside the fields.
    private static final ThreadLocal<MVStore> OPENING = new ThreadLocal<>();

    private final MVStore store;

    private OrderedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
        this.store = store;
    }

    static OrderedDatabase open(String name, MVStore store, CursorRegistry cursors) {
        OPENING.set(store);
        try {
            return new OrderedDatabase(name, store, cursors);
        } finally {
            OPENING.remove();
        }
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        MVStore opening = OPENING.get();
        MVStore target = opening != null ? opening : store;
        target.openMap(
                getFullCollectionNamespace(collection) + "._index_" + index,
                new MVMap.Builder<Object, Object>().keyType(new KeyOrder()));
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    /** An index that is not unique: the library answers without it, and would still read its collection twice to fill it. */
    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new EmptyIndex<>(index, keys) {
            @Override
            public boolean isEmpty() {
                return false;
            }
        };
    }
}
