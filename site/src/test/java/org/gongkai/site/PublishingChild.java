package org.gongkai.site;

import java.nio.file.Path;

/** Publishes again and again in a process of its own, until it is killed. */
final class PublishingChild {
    private PublishingChild() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        for (int round = 1; ; round++) {
            System.out.println(publish(out, round).outcome());
        }
    }

    /** Ten reports whose titles carry the round, so that every page differs from one build to the next. */
    static PublishResult publish(Path out, int round) throws java.io.IOException {
        Samples.Memory source = new Samples.Memory();
        for (int i = 10; i < 20; i++) {
            source.with(Samples.released(Samples.report("lamps-" + i, 2025)
                    .title("青石县路灯采购项目绩效评价报告，轮次" + round + "。")
                    .build()));
            source.versions.put("lamps-" + i, String.valueOf(round));
        }
        return Publisher.publish(source, Samples.profile(), out, 2);
    }
}
