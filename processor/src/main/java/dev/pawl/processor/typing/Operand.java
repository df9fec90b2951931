package dev.pawl.processor.typing;

import dev.pawl.grammar.Node;
import dev.pawl.processor.typing.catalogue.SqlType;

/**
 * A part of an operation.
 *
 * @param node its tree
 * @param type its type
 */
record Operand(Node node, SqlType type) {}
