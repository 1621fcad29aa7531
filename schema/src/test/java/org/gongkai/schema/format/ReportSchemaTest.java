package org.gongkai.schema.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.schema.RandomReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportSchemaTest {
    private static final Path FILE = Path.of("src/main/resources/org/gongkai/schema/report.schema.json");
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(ReportSchemaGenerator.generate());

    @Test
    void isTheOneThatTheRecordsGive() throws IOException {
        if (Boolean.getBoolean("gongkai.update")) {
            Files.writeString(FILE, ReportSchemaGenerator.generate());
        }

        assertThat(Files.readString(FILE))
                .as("run this test with -Dgongkai.update=true to write the file anew")
                .isEqualTo(ReportSchemaGenerator.generate());
    }

    @Test
    void acceptsTheJsonOfEveryReport() {
        RandomReports random = new RandomReports(11);
        for (int i = 0; i < 40; i++) {
            String json = JsonCodec.write(random.next());
            assertThat(SCHEMA.validate(json, InputFormat.JSON))
                    .as("report %d", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'title':'t','project':{'name':'p'}}",
                "{'$schema':'report.schema.json','title':'t','project':{'name':'p'},'evaluation':{},'fiscalYear':2025}",
                "{'title':'t','project':{'name':'p'},'scores':{'totalScore':'-0.5','grade':'优'},'region':{'code':'530124','name':'富民县'}}",
            })
    void acceptsWhatIsWrittenByHand(String json) {
        assertThat(SCHEMA.validate(json.replace('\'', '"'), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'project':{'name':'p'}}",
                "{'title':' ','project':{'name':'p'}}",
                "{'title':'t','project':{}}",
                "{'title':'t','project':{'name':'p'},'scoer':1}",
                "{'title':'t','project':{'name':'p'},'scores':{'totalScore':94.5}}",
                "{'title':'t','project':{'name':'p'},'scores':{'totalScore':'1e3'}}",
                "{'title':'t','project':{'name':'p'},'fiscalYear':'2025'}",
                "{'title':'t','project':{'name':'p'},'evaluation':{'kind':'单位自评'}}",
                "{'title':'t','project':{'name':'p'},'evaluation':{'reportDate':'2014-13'}}",
                "{'title':'t','project':{'name':'p'},'region':{'code':'0531','name':'x'}}",
                "{'title':'t','project':{'name':'p'},'scores':{'scale':{'bands':[],'origin':'PRINTED'}}}",
                "{'title':'t','project':{'name':'p'},'sections':{}}",
            })
    void refusesWhatIsNoReport(String json) {
        assertThat(SCHEMA.validate(json.replace('\'', '"'), InputFormat.JSON)).isNotEmpty();
    }
}
