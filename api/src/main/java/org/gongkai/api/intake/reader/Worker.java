package org.gongkai.api.intake.reader;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongkai.api.intake.source.Grid;
import org.gongkai.api.intake.source.IntakeException;

/**
 * Runs a reader on a thread of its own and ends it with its reading time. Readers stop by themselves because everything
 * they read passes the {@link Deadline}; the second wait is for a library busy inside itself, after which the caller goes
 * on without it (the thread is a daemon and ends at its next read).
 */
final class Worker {

    /** Deep enough for honest documents, small enough that a hostile one overflows it quickly and harmlessly. */
    private static final long STACK_BYTES = 8L * 1024 * 1024;

    private static final long GRACE_MILLIS = 1_500;

    private Worker() {}

    /** What a file's time was spent on, in the words of the message that ends it. */
    enum Step {
        READING("读取", "reading"),
        UNDERSTANDING("识别", "understanding what was read");

        private final String chinese;
        private final String english;

        Step(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    static <T> T run(RawFile file, Callable<T> work) {
        return run(file, Step.READING, work);
    }

    static <T> T run(RawFile file, Step step, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "intake-reader", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(file.limits().time().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw translate(file, step, failed);
        } catch (TimeoutException late) {
            file.deadline().cancel();
            thread.interrupt();
            throw tooSlow(file, step);
        } catch (InterruptedException stopped) {
            file.deadline().cancel();
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw file.refuse(null, "导入被中断 / the import was interrupted", "请重新导入 / import again");
        }
    }

    private static IntakeException translate(RawFile file, Step step, ExecutionException failed) {
        for (Throwable t = failed.getCause(); t != null; t = t.getCause()) {
            if (t instanceof IntakeException known) {
                return known;
            }
            if (t instanceof Deadline.TimeOver) {
                return tooSlow(file, step);
            }
            if (t instanceof Grid.TooWide wide) {
                return file.refuse(
                        null, String.valueOf(wide.getMessage()), "请拆成几个文件再导入 / split the file and import the parts");
            }
            if (t instanceof StackOverflowError) {
                return tooDeep(file);
            }
            if (t instanceof OutOfMemoryError) {
                return file.refuse(
                        null,
                        step.chinese + "所需内存过大 / " + step.english + " takes too much memory",
                        "请拆成几个文件再导入 / split the file and import the parts");
            }
        }
        IntakeException damaged = file.damaged(null);
        damaged.initCause(failed.getCause());
        return damaged;
    }

    static IntakeException tooDeep(RawFile file) {
        return file.refuse(
                null,
                "嵌套层数过深，上限 " + file.limits().depth() + " / nested too deeply (limit "
                        + file.limits().depth() + ")",
                "请用原软件打开并另存一份 / open it in its own program and save it again");
    }

    private static IntakeException tooSlow(RawFile file, Step step) {
        long seconds = Math.max(1, file.limits().time().toSeconds());
        return file.refuse(
                null,
                "超过" + step.chinese + "时限 " + seconds + " 秒 / " + step.english + " took longer than " + seconds + " s",
                "请拆成几个文件，或用原软件另存后再导入 / split the file, or save it again in its own program");
    }
}
