package dev.pawl.processor.diagnostic;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source to point at.
 *
 * @param tree the smallest tree that carries the mistake
 * @param unit the file that it is in
 * @param passage where the mistake is in the file that the tree names; null when it is in the tree itself
 * @param pieces where the parts of a text are written that is put together here; empty when it is written in one piece
 * @param character which character of the text that the tree gives carries the mistake; {@link #WHOLE} for all of it
 */
public record Location(
        Tree tree, CompilationUnitTree unit, @Nullable Passage passage, List<Piece> pieces, int character) {

    /** No single character. */
    private static final int WHOLE = -1;

    /**
     * A part of a text.
     *
     * @param begin its first character in the whole text
     * @param location where it is written
     */
    public record Piece(int begin, Location location) {}

    /**
     * A place in the source itself.
     *
     * @param tree the smallest tree that carries the mistake
     * @param unit the file that it is in
     */
    public Location(Tree tree, CompilationUnitTree unit) {
        this(tree, unit, null, List.of(), WHOLE);
    }

    /** A passage of the file that is named here. */
    public Location at(Passage place) {
        return new Location(tree, unit, place, List.of(), WHOLE);
    }

    /** The place of a text that is put together of others, in order. */
    public Location of(List<Piece> parts) {
        return new Location(tree, unit, passage, parts, WHOLE);
    }

    /**
     * A character of the text that is written here, as far as that can be told.
     *
     * @param index which character; the length of the text for its end
     */
    public Location character(int index) {
        return pieces.stream()
                .filter(piece -> piece.begin() <= index)
                .reduce((earlier, later) -> later)
                .map(piece -> piece.location().character(index - piece.begin()))
                .orElseGet(() -> new Location(tree, unit, passage, List.of(), index));
    }

    /** Whether a single character is meant. */
    boolean isCharacter() {
        return character != WHOLE;
    }

    /** The source file. */
    public URI file() {
        return unit.getSourceFile().toUri();
    }

    /** The package of the source file; empty for the unnamed one. */
    public String packageName() {
        ExpressionTree name = unit.getPackageName();
        return name == null ? "" : name.toString();
    }
}
