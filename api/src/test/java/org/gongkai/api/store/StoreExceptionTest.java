package org.gongkai.api.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

class StoreExceptionTest {
    @Test
    void aFullDiskIsToldInTheWholeSentenceOfTheEngine() {
        String sentence = "The store file can't be written (No space left on device). Free some space and start again.";
        BsonDocument answer = BsonDocument.parse("{ok: 0, code: 14031, codeName: 'OutOfDiskSpace'}");
        answer.put("errmsg", new BsonString(sentence));

        assertThatThrownBy(() -> StoreException.told(() -> {
                    throw new MongoCommandException(answer, new ServerAddress());
                }))
                .isInstanceOf(StoreException.class)
                .hasMessage(sentence);
    }
}
