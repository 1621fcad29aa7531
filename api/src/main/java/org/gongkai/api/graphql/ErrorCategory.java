package org.gongkai.api.graphql;

import graphql.ErrorClassification;

/** The categories of errors, explained from the client's side. Printed as {@code extensions.classification}. */
public enum ErrorCategory implements ErrorClassification {
    /** The request itself is wrong: mend it before sending it again. */
    BAD_REQUEST,
    /** What was asked for doesn't exist, or isn't public. */
    NOT_FOUND,
    /** The request asks for more than one request may: ask for less, or in pages. */
    LIMIT_EXCEEDED,
    /** Signing in is missing or doesn't entitle to this. */
    FORBIDDEN,
    /** The report was changed by someone else, or is in a state that forbids this. */
    CONFLICT,
    /** A fault of the server: the same request may work later. */
    UNAVAILABLE
}
