package org.gongkai.api.intake.recognition;

/** A piece of the text on its way to being understood: a line or a table. */
sealed interface Item permits Line, CellGrid {

    int start();

    int end();
}
