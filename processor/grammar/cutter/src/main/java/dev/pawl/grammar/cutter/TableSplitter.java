package dev.pawl.grammar.cutter;

import dev.pawl.grammar.cutter.Instruction.Branch;
import dev.pawl.grammar.cutter.Instruction.Nested;
import java.util.ArrayList;
import java.util.List;

/** Finds the big switches of a function and has them split. */
final class TableSplitter {

    private final Function function;
    private final int windowBits;

    /** The blocks around what is looked at, the outermost first. */
    private final List<Block> path = new ArrayList<>();

    TableSplitter(Function function, int windowBits) {
        this.function = function;
        this.windowBits = windowBits;
    }

    void split() {
        path.add(function.block());
        splitIn(function.block().body);
    }

    private void splitIn(List<Instruction> sequence) {
        for (Instruction instruction : List.copyOf(sequence)) {
            if (instruction instanceof Nested nested) {
                path.add(nested.block());
                nested.block().sequences().forEach(this::splitIn);
                path.remove(path.size() - 1);
            }
        }
        boolean isInnermost = path.get(path.size() - 1).body == sequence;
        if (isInnermost && !sequence.isEmpty() && sequence.get(sequence.size() - 1) instanceof Branch last) {
            boolean isBig = last.opcode() == Opcode.BR_TABLE && last.targets().size() > 2 << windowBits;
            if (isBig && last.targets().get(0).carried().isEmpty()) {
                splitTable(last);
            }
        }
    }

    private void splitTable(Branch table) {
        List<Block> nest = nest();
        if (nest.size() > 1) {
            new Switch(function, nest, table, windowBits).split();
        }
    }

    /** The blocks that do nothing but hold the next one, and a case after it; the innermost first. */
    private List<Block> nest() {
        List<Block> nest = new ArrayList<>();
        for (int i = path.size() - 1; i > 0; i--) {
            Block block = path.get(i);
            if (!block.isPlain() || (!nest.isEmpty() && !holdsFirst(block, nest.get(nest.size() - 1)))) {
                break;
            }
            nest.add(block);
        }
        return nest;
    }

    private static boolean holdsFirst(Block outer, Block inner) {
        return outer.body.get(0) instanceof Nested nested && nested.block() == inner;
    }
}
