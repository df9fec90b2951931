package dev.pawl.processor.rule;

import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.diagnostic.Message;
import dev.pawl.processor.diagnostic.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is found in files again and again: the first few findings of a rule are told, and how many more there are. */
final class Crowd {

    private static final int TOLD = 5;

    private final Map<Kind, Finding> last = new LinkedHashMap<>();
    private final Map<Kind, Integer> counts = new LinkedHashMap<>();

    private record Kind(String rule, String file) {}

    /** Whether a finding is one too many. */
    boolean takes(Finding finding) {
        Passage passage = finding.location().passage();
        if (passage == null) {
            return false;
        }
        Kind kind = new Kind(finding.id(), passage.file());
        last.put(kind, finding);
        return counts.merge(kind, 1, Integer::sum) > TOLD;
    }

    /** What is said of those that were taken. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        last.forEach((kind, finding) -> {
            int count = counts.getOrDefault(kind, 0);
            if (count > TOLD) {
                findings.add(more(kind, count - TOLD, finding));
            }
        });
        return findings;
    }

    private static Finding more(Kind kind, int count, Finding last) {
        return new Finding(
                kind.rule(),
                last.severity(),
                last.location(),
                new Message(
                        count == 1 ? "one more of the same kind" : "the last of " + count + " more of the same kind",
                        null,
                        "look whether the whole file is what it should be"));
    }
}
