/**
 * The two real reports that the project was built on, transcribed word for word, with their source files. Entry type: {@link
 * org.gongkai.seeds.Seeds}.
 */
@NullMarked
package org.gongkai.seeds;

import org.jspecify.annotations.NullMarked;
