/**
 * Makes Java classes of PostgreSQL's parser, which comes as WebAssembly, while Pawl is built. Its functions become methods;
 * those too big for a method are cut first: pieces of them move into new functions.
 *
 * <p>What the parser is asked, and how it is called, is not known here.
 */
@NullMarked
package dev.pawl.grammar.cutter;

import org.jspecify.annotations.NullMarked;
