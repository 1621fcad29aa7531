package org.gongkai.api.bench;

import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One kind of request, asked both ways.
 *
 * @param name Q1 to Q5 and what it asks
 * @param body the GraphQL request with random variables, as JSON
 * @param bare the same reads with the bare driver
 */
record Question(String name, Function<Random, byte[]> body, BiConsumer<BareReads, Random> bare) {}
