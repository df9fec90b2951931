/**
 * PostgreSQL's parser as it is called: text in, JSON out. The classes that begin with {@code PostgresMachine} are made of
 * WebAssembly while this module is built, and stand in no source.
 */
@NullMarked
package dev.pawl.grammar.postgres;

import org.jspecify.annotations.NullMarked;
