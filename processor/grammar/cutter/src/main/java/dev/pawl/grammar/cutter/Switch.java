package dev.pawl.grammar.cutter;

import dev.pawl.grammar.cutter.Instruction.Branch;
import dev.pawl.grammar.cutter.Instruction.Local;
import dev.pawl.grammar.cutter.Instruction.Nested;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A big switch. A compiler makes blocks in blocks of it, a branch by number in the innermost and a case after the end of
 * each:
 *
 * <pre>block { ... block { block { br_table } case 0 } case 1 ... } case n</pre>
 *
 * <p>Splitting moves the cases of neighbouring numbers together, a window, with a smaller table of their own; the table
 * that stays only chooses among the windows. A case stays where it is if code before it runs into it, or anything but
 * the table branches to it, or it belongs to several windows: then its block has to enclose all of those.
 */
final class Switch {

    private static final int NO_WINDOW = -1;

    private final Function function;
    private final List<Block> nest;
    private final List<Block> targets;
    private final Block otherwise;
    private final int windowBits;

    /** The local that holds the number. */
    private final int number;

    /** The code of each window, which grows around its table. */
    private final List<List<Instruction>> windows = new ArrayList<>();

    Switch(Function function, List<Block> nest, Branch table, int windowBits) {
        this.function = function;
        this.nest = nest;
        this.targets = table.targets().subList(0, table.targets().size() - 1);
        this.otherwise = table.targets().get(table.targets().size() - 1);
        this.windowBits = windowBits;
        this.number = function.newLocal(FunctionType.I32);
    }

    void split() {
        for (int start = 0; start < targets.size(); start += 1 << windowBits) {
            windows.add(windowTable(start));
        }
        Map<Block, Integer> windowOf = windowOfEachTarget();
        Map<Block, Integer> references = otherReferences();

        List<Instruction> innermost = nest.get(0).body;
        List<Instruction> before = List.copyOf(innermost.subList(0, innermost.size() - 1));
        List<Instruction> staying = new ArrayList<>();
        Block heart = null;
        boolean runsIntoCase = false;
        for (int i = 0; i < nest.size(); i++) {
            Block block = nest.get(i);
            List<Instruction> withCase = i + 1 < nest.size() ? List.copyOf(nest.get(i + 1).body) : List.of();
            boolean ends =
                    withCase.size() > 1 && withCase.get(withCase.size() - 1).isTerminal();
            int window = windowOf.getOrDefault(block, NO_WINDOW);
            if (ends && !runsIntoCase && window != NO_WINDOW && references.getOrDefault(block, 0) == 0) {
                block.body.clear();
                block.body.addAll(windows.get(window));
                windows.set(window, withCase);
            } else {
                block.body.clear();
                block.body.addAll(staying);
                if (heart == null) {
                    heart = block;
                }
                staying = withCase.isEmpty() ? staying : withCase;
                runsIntoCase = !ends;
            }
        }
        if (heart != null) {
            heart.body.addAll(before);
            heart.body.addAll(choosing());
        }
    }

    /** Where each number of a window goes. */
    private List<Instruction> windowTable(int start) {
        int end = Math.min(targets.size(), start + (1 << windowBits));
        List<Block> own = new ArrayList<>(targets.subList(start, end));
        own.add(otherwise);
        return List.of(
                Local.get(number),
                Instruction.constant(start),
                Instruction.binary(Opcode.I32_SUB),
                Branch.byNumber(own));
    }

    private Map<Block, Integer> windowOfEachTarget() {
        Map<Block, Integer> windowOf = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            windowOf.merge(targets.get(i), i >> windowBits, (one, other) -> one.equals(other) ? one : NO_WINDOW);
        }
        windowOf.put(otherwise, NO_WINDOW);
        return windowOf;
    }

    /** How often each target is named by anything but this table. */
    private Map<Block, Integer> otherReferences() {
        Map<Block, Integer> references = new HashMap<>();
        count(function.block().body, references);
        targets.forEach(target -> references.merge(target, -1, Integer::sum));
        references.merge(otherwise, -1, Integer::sum);
        return references;
    }

    private static void count(List<Instruction> sequence, Map<Block, Integer> references) {
        for (Instruction instruction : sequence) {
            if (instruction instanceof Branch branch) {
                branch.targets().forEach(target -> references.merge(target, 1, Integer::sum));
            } else if (instruction instanceof Nested nested) {
                nested.block().sequences().forEach(inner -> count(inner, references));
            }
        }
    }

    /** Takes the number, goes to its window, and from there to its case. */
    private List<Instruction> choosing() {
        List<Block> ends = new ArrayList<>();
        windows.forEach(window -> ends.add(Block.block()));
        List<Block> choices = new ArrayList<>(ends);
        choices.add(otherwise);
        List<Instruction> code = List.of(
                Local.get(number),
                Instruction.constant(windowBits),
                Instruction.binary(Opcode.I32_SHR_U),
                Branch.byNumber(choices));
        for (int i = 0; i < ends.size(); i++) {
            ends.get(i).body.addAll(code);
            code = new ArrayList<>(List.of(new Nested(ends.get(i))));
            code.addAll(windows.get(i));
        }
        List<Instruction> whole = new ArrayList<>(List.of(Local.set(number)));
        whole.addAll(code);
        return whole;
    }
}
