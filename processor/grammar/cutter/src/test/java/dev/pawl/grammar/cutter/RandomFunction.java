package dev.pawl.grammar.cutter;

import dev.pawl.grammar.cutter.Instruction.Branch;
import dev.pawl.grammar.cutter.Instruction.Local;
import dev.pawl.grammar.cutter.Instruction.Nested;
import dev.pawl.grammar.cutter.Instruction.Plain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A function from two numbers to one, of blocks, loops and switches in each other, with branches between them. It ends, since all
 * its loops draw on the same supply; and it leaves a trace of where it has been in a global.
 */
final class RandomFunction {

    static final FunctionType TYPE =
            new FunctionType(List.of(FunctionType.I32, FunctionType.I32), List.of(FunctionType.I32));

    private static final int VARIABLES = 6;
    private static final int SUPPLY = VARIABLES;
    private static final int I32_GT_S = 0x4a;
    private static final int I32_ADD = 0x6a;
    private static final int I32_MUL = 0x6c;
    private static final int I32_AND = 0x71;
    private static final int I32_XOR = 0x73;
    private static final int TRACE = 0;

    private final Random random;
    private final List<Block> around = new ArrayList<>();

    /** How many statements may still come. */
    private int left;

    RandomFunction(long seed, int size) {
        this.random = new Random(seed);
        this.left = size;
    }

    byte[] body() {
        Block whole = Block.ofFunction(TYPE.results());
        around.add(whole);
        whole.body.addAll(List.of(Instruction.constant(40), Local.set(SUPPLY)));
        whole.body.addAll(statements(4));
        if (!endsTerminally(whole.body)) {
            whole.body.addAll(value());
        }
        return FunctionWriter.write(
                new Function(TYPE.params().size(), Collections.nCopies(VARIABLES + 1, FunctionType.I32), whole));
    }

    private List<Instruction> statements(int depth) {
        List<Instruction> statements = new ArrayList<>();
        for (int count = 2 + random.nextInt(4); count > 0 && left > 0; count--) {
            left--;
            statements.addAll(statement(depth));
            if (statements.get(statements.size() - 1).isTerminal()) {
                break;
            }
        }
        return statements;
    }

    private List<Instruction> statement(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 4)) {
            case 0 -> trace();
            case 1, 2 -> then(value(), Local.set(variable()));
            case 3 -> random.nextInt(3) == 0 ? leave() : leaveIf();
            case 4, 5 -> List.of(new Nested(filled(Block.block(), depth)));
            case 6 -> choice(depth);
            case 7 -> then(List.of(new Nested(valued(depth))), Local.set(variable()));
            case 8 -> List.of(new Nested(loop(depth)));
            default -> chosen(depth);
        };
    }

    private Block filled(Block block, int depth) {
        around.add(block);
        block.body.addAll(statements(depth - 1));
        around.remove(block);
        return block;
    }

    private Block valued(int depth) {
        Block block = filled(Block.block(List.of(FunctionType.I32)), depth);
        if (!endsTerminally(block.body)) {
            block.body.addAll(value());
        }
        return block;
    }

    private List<Instruction> choice(int depth) {
        Block block = filled(new Block(Opcode.IF, Block.EMPTY, FunctionType.NOTHING), depth);
        if (random.nextBoolean()) {
            around.add(block);
            block.otherwise = new ArrayList<>(statements(depth - 1));
            around.remove(block);
        }
        return then(value(), new Nested(block));
    }

    private Block loop(int depth) {
        Block loop = new Block(Opcode.LOOP, Block.EMPTY, FunctionType.NOTHING);
        // only here is it branched to, so that the supply ends it
        loop.body.addAll(statements(depth - 1));
        if (!endsTerminally(loop.body)) {
            loop.body.addAll(List.of(
                    Local.get(SUPPLY),
                    Instruction.constant(1),
                    Instruction.binary(Opcode.I32_SUB),
                    new Local(Opcode.LOCAL_TEE, SUPPLY),
                    Instruction.constant(0),
                    Instruction.binary(I32_GT_S),
                    Branch.ifTrueTo(loop)));
        }
        return loop;
    }

    /** A switch, as a compiler writes it; some cases run into the next one, or are branched to from elsewhere. */
    private List<Instruction> chosen(int depth) {
        int cases = 3 + random.nextInt(30);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i <= cases; i++) {
            blocks.add(Block.block());
        }
        List<Block> targets = new ArrayList<>();
        for (int i = 0; i < cases * 2; i++) {
            targets.add(blocks.get(random.nextInt(8) == 0 ? random.nextInt(cases) : i * cases / (cases * 2)));
        }
        List<Instruction> code = value();
        code.add(Instruction.constant(63));
        code.add(Instruction.binary(I32_AND));
        code.add(Branch.byNumber(targets));
        for (int i = cases; i > 0; i--) {
            around.add(blocks.get(i));
        }
        for (int i = 0; i < cases; i++) {
            blocks.get(i).body.addAll(code);
            code = new ArrayList<>(List.of(new Nested(blocks.get(i))));
            code.addAll(trace());
            if (random.nextInt(4) == 0) {
                code.addAll(statements(depth - 2));
            }
            if (!endsTerminally(code) && random.nextInt(4) > 0) {
                code.add(Branch.to(blocks.get(random.nextInt(3) == 0 ? i + 1 : cases)));
            }
            around.remove(blocks.get(i + 1));
        }
        blocks.get(cases).body.addAll(code);
        return List.of(new Nested(blocks.get(cases)));
    }

    private static boolean endsTerminally(List<Instruction> sequence) {
        return !sequence.isEmpty() && sequence.get(sequence.size() - 1).isTerminal();
    }

    private List<Instruction> leave() {
        Block target = around.get(random.nextInt(around.size()));
        return then(target.carried().isEmpty() ? new ArrayList<>() : value(), Branch.to(target));
    }

    private List<Instruction> leaveIf() {
        Block target = around.get(random.nextInt(around.size()));
        List<Instruction> code = target.carried().isEmpty() ? new ArrayList<>() : value();
        code.addAll(value());
        code.add(Branch.ifTrueTo(target));
        if (!target.carried().isEmpty()) {
            code.add(Local.set(variable()));
        }
        return code;
    }

    /** What has been there before, times a number, plus another one. */
    private List<Instruction> trace() {
        return new ArrayList<>(List.of(
                new Plain(Opcode.GLOBAL_GET, new byte[] {Opcode.GLOBAL_GET, TRACE}, 0, 1),
                Instruction.constant(31),
                Instruction.binary(I32_MUL),
                Instruction.constant(random.nextInt(1000)),
                Instruction.binary(I32_ADD),
                new Plain(Opcode.GLOBAL_SET, new byte[] {Opcode.GLOBAL_SET, TRACE}, 1, 0)));
    }

    private List<Instruction> value() {
        List<Instruction> value = new ArrayList<>(List.of(Local.get(variable())));
        for (int more = random.nextInt(3); more > 0; more--) {
            value.add(random.nextBoolean() ? Instruction.constant(random.nextInt(100) - 50) : Local.get(variable()));
            value.add(Instruction.binary(random.nextBoolean() ? I32_ADD : I32_XOR));
        }
        return value;
    }

    private int variable() {
        return random.nextInt(VARIABLES);
    }

    private static List<Instruction> then(List<Instruction> first, Instruction last) {
        List<Instruction> all = new ArrayList<>(first);
        all.add(last);
        return all;
    }
}
