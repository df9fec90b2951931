package dev.pawl.processor.diagnostic;

import dev.pawl.processor.diagnostic.Fix.Code;
import dev.pawl.processor.diagnostic.Fix.Part;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Fix.Way;
import dev.pawl.processor.diagnostic.Fix.Words;
import java.util.ArrayList;
import java.util.List;

/** A fix for what stands in a file, where no Java is to be written. */
final class FileFix {

    private static final String AS_COPY = "write it as COPY does: an array, for example, as {a,b}";

    private FileFix() {}

    /** The same fix, with values as a CSV file holds them in place of Java's constants. */
    static Fix of(Fix fix) {
        return Fix.words(new Fix(fix.ways().stream().map(FileFix::of).toList()).text());
    }

    private static Way of(Way way) {
        List<Part> parts = new ArrayList<>();
        for (Part part : way.parts()) {
            if (part instanceof Code code && code.place() == Place.PART) {
                if (!isConstant(code.text())) {
                    // what leads to it leads nowhere
                    parts.replaceAll(words -> words instanceof Words lead
                            ? new Words(lead.text().replaceAll("(, such as|:) $", ""))
                            : words);
                    break;
                }
                parts.add(new Words(parts.isEmpty() ? "write " + inCsv(code.text()) : inCsv(code.text())));
            } else {
                parts.add(part);
            }
        }
        return new Way(parts.isEmpty() ? List.of(new Words(AS_COPY)) : parts);
    }

    private static boolean isConstant(String code) {
        return code.matches("(?s)\".*\"|-?\\d.*|true|false");
    }

    private static String inCsv(String code) {
        if (!code.startsWith("\"")) {
            return code.replaceAll("L$", "");
        }
        String text = code.substring(1, code.length() - 1).translateEscapes();
        return text.isEmpty() || text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
