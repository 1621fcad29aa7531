package org.gongkai.api.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.api.publication.MaskedValue;
import org.gongkai.api.publication.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what the public doesn't see of a report, and why. */
@Command(
        name = "masked",
        mixinStandardHelpOptions = true,
        header = "List the personal data of a report: kind, field, what the public sees instead, what was allowed.")
final class MaskedCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(paramLabel = "ID", description = "Permanent id of a report.")
    private String id = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Session session = store.open()) {
            List<MaskedValue> values = session.get(Publication.class).personalData(id);
            for (MaskedValue value : values) {
                out.println(value.pointer() + "\t" + value.kind() + " "
                        + value.kind().label() + "\t" + value.quote() + " → "
                        + (value.allowance() == null
                                ? value.maskedForm()
                                : "准许显示 shown, allowed by " + value.allowance().by() + ": "
                                        + value.allowance().reason())
                        + "\t" + value.context());
            }
            long masked = values.stream().filter(value -> !value.shown()).count();
            out.println("共 " + values.size() + " 处个人信息，遮蔽 " + masked + " 处。 " + masked + " of " + values.size()
                    + " personal values are masked.");
        }
        out.flush();
        return ExitCode.DONE;
    }
}
