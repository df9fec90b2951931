package dev.pawl.processor.diagnostic;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;

/**
 * A place in the source to point at.
 *
 * @param tree the smallest tree that carries the mistake
 * @param unit the file that it is in
 */
public record Location(Tree tree, CompilationUnitTree unit) {}
