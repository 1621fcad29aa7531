package org.gongkai.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.gongkai.api.intake.DraftSummary;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever a command throws into one line for its user; a trace only where GONGKAI_DEBUG is set. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
        if (System.getenv("GONGKAI_DEBUG") != null) {
            failure.printStackTrace(line.getErr());
        }
        PrintWriter err = line.getErr();
        err.println(oneLine(failure));
        err.flush();
        return ExitCode.REFUSED;
    }

    /** One line that says what is wrong; only failures nobody foresaw carry the name of their class. */
    static String oneLine(Throwable failure) {
        Throwable told = foreseen(failure);
        String message = told.getMessage();
        String text;
        if (told instanceof NoSuchFileException missing) {
            text = missing.getFile() + ": no such file → check the path";
        } else if (told instanceof AccessDeniedException denied) {
            text = denied.getFile() + ": permission denied → check its owner and mode";
        } else if (told instanceof IOException && message != null && message.contains("No space left on device")) {
            text = message + " → free some space and run it again; what was finished before stands as it was";
        } else if (told instanceof FileSystemException || isOurs(told)) {
            text = String.valueOf(message);
        } else {
            text = "unexpected " + told.getClass().getSimpleName() + (message == null ? "" : ": " + message)
                    + " → set GONGKAI_DEBUG=1, run it again and report what it prints";
        }
        return oneLine(text);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    /** A line about a file as a terminal may show it: the name of a file can hold line ends and escape sequences. */
    static String shown(String line) {
        return DraftSummary.spelledOut(oneLine(line));
    }

    /** The outermost exception of ours in the chain of causes, else the innermost of all. */
    private static Throwable foreseen(Throwable failure) {
        Throwable last = failure;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (isOurs(t) || t instanceof FileSystemException) {
                return t;
            }
            last = t;
        }
        return last;
    }

    private static boolean isOurs(Throwable t) {
        return t.getClass().getName().startsWith("org.gongkai.");
    }
}
