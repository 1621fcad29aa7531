/**
 * What reports are about, as objects of their own: projects across years, organisations, agencies, regions, fiscal years,
 * canonical indicators. Entry type: {@link org.gongkai.api.graphql.directory.Directory}.
 */
@NullMarked
package org.gongkai.api.graphql.directory;

import org.jspecify.annotations.NullMarked;
