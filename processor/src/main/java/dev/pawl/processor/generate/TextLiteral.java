package dev.pawl.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Text as a Java expression, whatever its length and its characters.
 *
 * <p>JavaPoet's {@code $S} would do for most texts, but it breaks literals at U+2028, and what is not ASCII depends on
 * the encoding that javac happens to run with.
 */
final class TextLiteral {

    /** A constant has room for 65,535 bytes. */
    private static final int BYTES_PER_PIECE = 60_000;

    /** Each line is one more {@code +}, and compilers descend into those one by one. */
    private static final int LINES_PER_PIECE = 500;

    private final List<CodeBlock> pieces = new ArrayList<>();
    private final List<CodeBlock> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int bytesInPiece;

    private TextLiteral() {}

    /** An expression whose value is the text. */
    static CodeBlock of(String text) {
        TextLiteral literal = new TextLiteral();
        text.chars().forEach(c -> literal.add((char) c));
        return literal.expression();
    }

    private void add(char c) {
        line.append(escaped(c));
        bytesInPiece += bytes(c);
        if (c == '\n') {
            endLine();
        }
        if (bytesInPiece >= BYTES_PER_PIECE || lines.size() == LINES_PER_PIECE) {
            endPiece();
        }
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(CodeBlock.of("$L", "\"" + line + "\""));
            line.setLength(0);
        }
    }

    private void endPiece() {
        endLine();
        if (!lines.isEmpty()) {
            pieces.add(CodeBlock.join(lines, "\n+ "));
            lines.clear();
            bytesInPiece = 0;
        }
    }

    /** Pieces are joined at run time: javac would make one constant of {@code +}. */
    private CodeBlock expression() {
        endPiece();
        if (pieces.isEmpty()) {
            return CodeBlock.of("\"\"");
        }
        return pieces.size() == 1
                ? pieces.get(0)
                : CodeBlock.of("$T.join(\"\",\n$L)", String.class, CodeBlock.join(pieces, ",\n"));
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> c >= ' ' && c <= '~' ? String.valueOf(c) : escapedByNumber(c);
        };
    }

    /** Java replaces Unicode escapes before it looks for line ends and quotes, but those are dealt with above. */
    private static String escapedByNumber(char c) {
        return "\\u" + HexFormat.of().toHexDigits(c);
    }

    /** How long a character is in a class file. */
    private static int bytes(char c) {
        if (c != 0 && c < 0x80) {
            return 1;
        }
        return c < 0x800 ? 2 : 3;
    }
}
