package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** A value of an enum that is used before it is committed. */
final class UncommittedEnumValue implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.act().held().enumValues().stream()
                .filter(act.act().constants()::contains)
                .filter(value -> !act.deed().is(Fact.Kind.ADDS_ENUM_VALUE))
                .findFirst()
                .ifPresent(value -> findings.report(
                        act.location(),
                        act.name() + " uses `" + value + "`, which the same transaction has added to an enum",
                        "a new value may be used when it is committed, and not before (55P04)",
                        "add the value in a transaction of its own, before"));
    }
}
