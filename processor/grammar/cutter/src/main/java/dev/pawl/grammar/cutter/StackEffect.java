package dev.pawl.grammar.cutter;

/**
 * Reads the rest of an instruction that neither branches nor names a local, and says what it does to the stack. Vectors,
 * exceptions, threads and tail calls are not known, since the parser is compiled without them.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/instructions.html">the binary format</a>
 */
record StackEffect(int pops, int pushes) {

    private static final StackEffect NONE = new StackEffect(0, 0);
    private static final StackEffect PUSH = new StackEffect(0, 1);
    private static final StackEffect POP = new StackEffect(1, 0);
    private static final StackEffect POP_3 = new StackEffect(3, 0);
    private static final StackEffect STORE = new StackEffect(2, 0);
    private static final StackEffect UNARY = new StackEffect(1, 1);
    private static final StackEffect BINARY = new StackEffect(2, 1);

    static StackEffect read(int opcode, ByteReader in, WasmModule module) {
        return switch (opcode) {
            case Opcode.UNREACHABLE, Opcode.NOP -> NONE;
            case Opcode.CALL -> of(module.typeOf(in.unsigned()), 0);
            case Opcode.CALL_INDIRECT -> {
                FunctionType type = module.type(in.unsigned());
                in.unsigned();
                yield of(type, 1);
            }
            case Opcode.DROP -> POP;
            case Opcode.SELECT -> new StackEffect(3, 1);
            case Opcode.SELECT_OF_TYPE -> {
                in.sized();
                yield new StackEffect(3, 1);
            }
            case Opcode.GLOBAL_GET -> after(in.unsigned(), PUSH);
            case Opcode.GLOBAL_SET -> after(in.unsigned(), POP);
            case Opcode.MEMORY_SIZE -> after(in.unsigned(), PUSH);
            case Opcode.MEMORY_GROW -> after(in.unsigned(), UNARY);
            case Opcode.I32_CONST, Opcode.I64_CONST -> {
                in.signed();
                yield PUSH;
            }
            case Opcode.F32_CONST -> after(in.next(Float.BYTES).length, PUSH);
            case Opcode.F64_CONST -> after(in.next(Double.BYTES).length, PUSH);
            case Opcode.PREFIXED -> readPrefixed(in);
            default -> {
                if (opcode >= Opcode.I32_LOAD && opcode <= Opcode.I64_STORE32) {
                    in.unsigned();
                    in.unsigned();
                    yield opcode <= Opcode.I64_LOAD32_U ? UNARY : STORE;
                }
                if (opcode >= Opcode.I32_EQZ && opcode <= Opcode.I64_EXTEND32_S) {
                    yield isUnary(opcode) ? UNARY : BINARY;
                }
                throw new CutException("cannot cut: instruction 0x" + Integer.toHexString(opcode));
            }
        };
    }

    private static StackEffect readPrefixed(ByteReader in) {
        int opcode = in.unsigned();
        return switch (opcode) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> UNARY; // conversions that saturate
            case 8, 10 -> { // memory.init, memory.copy
                in.unsigned();
                in.unsigned();
                yield POP_3;
            }
            case 9 -> after(in.unsigned(), NONE); // data.drop
            case 11 -> after(in.unsigned(), POP_3); // memory.fill
            default -> throw new CutException("cannot cut: instruction 0xfc " + opcode);
        };
    }

    /** Tests for zero, and what counts, rounds, converts, extends. */
    private static boolean isUnary(int opcode) {
        return opcode == Opcode.I32_EQZ
                || opcode == Opcode.I64_EQZ
                || (opcode >= 0x67 && opcode <= 0x69)
                || (opcode >= 0x79 && opcode <= 0x7b)
                || (opcode >= 0x8b && opcode <= 0x91)
                || (opcode >= 0x99 && opcode <= 0x9f)
                || opcode >= 0xa7;
    }

    private static StackEffect of(FunctionType type, int more) {
        return new StackEffect(type.params().size() + more, type.results().size());
    }

    /** The effect, once the operand has been read, which does not matter. */
    private static StackEffect after(@SuppressWarnings("unused") int operand, StackEffect effect) {
        return effect;
    }
}
