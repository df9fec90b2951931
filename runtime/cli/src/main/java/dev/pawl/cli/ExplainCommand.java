package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.page.RulePages;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Table;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the page about a rule of the compiler. */
@Command(
        name = "explain",
        description = {
            "Show why the compiler refuses something, and what to do instead: the page of a rule.",
            "Without a rule all of them are listed. Needs neither migrations nor a database."
        },
        customSynopsis = "pawl explain [RULE] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar explain volatile-default")
@ExitCodes.EndsWith({0, 2})
final class ExplainCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            arity = "0..1",
            paramLabel = "RULE",
            description = "What a finding shows in brackets, for example volatile-default.")
    @Nullable
    String rule;

    ExplainCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (rule == null) {
            list();
        } else if (invocation.isJson()) {
            invocation.print(new JsonObject().with("rule", rule).with("page", RulePages.of(rule)));
        } else {
            invocation.terminal().print(RulePages.of(rule));
        }
        return 0;
    }

    private void list() {
        Map<String, String> rules = RulePages.all();
        if (invocation.isJson()) {
            invocation.print(rules.entrySet().stream()
                    .map(entry -> new JsonObject().with("rule", entry.getKey()).with("what", entry.getValue()))
                    .toList());
            return;
        }
        Table table = new Table(invocation.terminal(), "RULE", "WHAT");
        rules.forEach(table::row);
        table.print();
    }
}
