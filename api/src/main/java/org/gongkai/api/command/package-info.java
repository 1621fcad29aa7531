/**
 * The command line: every command reads its arguments, calls one service and prints what came back. Entry type: {@link
 * org.gongkai.api.command.GongkaiCommand}.
 */
@NullMarked
package org.gongkai.api.command;

import org.jspecify.annotations.NullMarked;
