package dev.pawl.grammar.cutter;

import java.util.List;

/** An instruction of a function, with what it does to the height of the stack. */
sealed interface Instruction {

    int pops();

    int pushes();

    /** How many bytes it takes, nearly. */
    int size();

    /** Nothing that follows it in a sequence is reached. */
    default boolean isTerminal() {
        return false;
    }

    static int size(List<Instruction> instructions) {
        return instructions.stream().mapToInt(Instruction::size).sum();
    }

    static Instruction constant(int value) {
        byte[] bytes = new ByteWriter().write(Opcode.I32_CONST).signed(value).toBytes();
        return new Plain(Opcode.I32_CONST, bytes, 0, 1);
    }

    /** An operation on two numbers. */
    static Instruction binary(int opcode) {
        return new Plain(opcode, new byte[] {(byte) opcode}, 2, 1);
    }

    static Instruction unreachable() {
        return new Plain(Opcode.UNREACHABLE, new byte[] {Opcode.UNREACHABLE}, 0, 0);
    }

    static Instruction call(int function, FunctionType type) {
        byte[] bytes = new ByteWriter().write(Opcode.CALL).unsigned(function).toBytes();
        return new Plain(
                Opcode.CALL, bytes, type.params().size(), type.results().size());
    }

    /** One that neither branches nor names a local: kept as it stands. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Plain(int opcode, byte[] bytes, int pops, int pushes) implements Instruction {

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public boolean isTerminal() {
            return opcode == Opcode.UNREACHABLE;
        }
    }

    /** Reads or writes a local. */
    record Local(int opcode, int index) implements Instruction {

        static Local get(int index) {
            return new Local(Opcode.LOCAL_GET, index);
        }

        static Local set(int index) {
            return new Local(Opcode.LOCAL_SET, index);
        }

        boolean isWritten() {
            return opcode != Opcode.LOCAL_GET;
        }

        @Override
        public int pops() {
            return opcode == Opcode.LOCAL_GET ? 0 : 1;
        }

        @Override
        public int pushes() {
            return opcode == Opcode.LOCAL_SET ? 0 : 1;
        }

        @Override
        public int size() {
            return 2;
        }
    }

    /** Goes on elsewhere. The targets are blocks, so that it may move to where they have other numbers. */
    record Branch(int opcode, List<Block> targets) implements Instruction {

        public Branch {
            targets = List.copyOf(targets);
        }

        static Branch to(Block target) {
            return new Branch(Opcode.BR, List.of(target));
        }

        static Branch ifTrueTo(Block target) {
            return new Branch(Opcode.BR_IF, List.of(target));
        }

        /** The last target is for all other numbers. */
        static Branch byNumber(List<Block> targets) {
            return new Branch(Opcode.BR_TABLE, targets);
        }

        @Override
        public int pops() {
            return targets.get(0).carried().size() + (opcode == Opcode.BR ? 0 : 1);
        }

        @Override
        public int pushes() {
            return opcode == Opcode.BR_IF ? targets.get(0).carried().size() : 0;
        }

        @Override
        public int size() {
            return opcode == Opcode.BR_TABLE ? 2 * targets.size() + 2 : 2;
        }

        @Override
        public boolean isTerminal() {
            return opcode != Opcode.BR_IF;
        }
    }

    /** A block inside of another one. */
    record Nested(Block block) implements Instruction {

        @Override
        public int pops() {
            return block.type.params().size() + (block.opcode == Opcode.IF ? 1 : 0);
        }

        @Override
        public int pushes() {
            return block.type.results().size();
        }

        @Override
        public int size() {
            int size = 3;
            for (List<Instruction> sequence : block.sequences()) {
                size += Instruction.size(sequence);
            }
            return size;
        }
    }
}
