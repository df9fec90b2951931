package dev.pawl.processor.typing;

import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.Parsed;
import dev.pawl.processor.literal.Literals;
import dev.pawl.processor.literal.Verdict;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a server says the same of expressions. */
final class Agreement {

    /** What a server knows to be wrong about the rows and the values, not about the types. */
    private static final Set<String> NOT_OF_TYPES = Set.of("42803", "42704", "42P01", "0A000", "42601", "42602");

    /** Before it asks what an expression depends on, a server works out what is null or chosen anyhow, and drops the rest. */
    private static final Pattern MAY_BE_DROPPED =
            Pattern.compile("(?i)(?<!not )\\bnull\\b|\\b(and|between|case|coalesce|in|nullif|or|row)\\b");

    private static final Set<Part.Kind> NOT_IN_INDEXES =
            Set.of(Part.Kind.AGGREGATE, Part.Kind.WINDOW, Part.Kind.SET, Part.Kind.SUBQUERY);

    private final Server server;
    private final int major;
    private final Typer typer;
    private final Columns columns;
    private final Grammar grammar = new Grammar();

    private final List<String> falseErrors = new ArrayList<>();
    private final List<String> missedErrors = new ArrayList<>();
    private final List<String> wrongTypes = new ArrayList<>();
    private final List<String> wrongVolatilities = new ArrayList<>();
    private int accepted;
    private int refused;
    private int untold;
    private int volatilities;
    private int misread;

    Agreement(Server server, int major, Columns columns) {
        Catalogue catalogue = Catalogue.of(major);
        this.server = server;
        this.major = major;
        this.columns = columns;
        this.typer = new Typer(catalogue, new OwnObjects() {
            @Override
            public boolean mayHaveFunction(String name) {
                return false;
            }

            @Override
            public boolean mayHaveOperator(String name, List<SqlType> operands) {
                return false;
            }
        });
    }

    /** Compares what is said of an expression that stands alone. */
    void compare(String expression) throws SQLException {
        Parsed<Node> parsed = grammar.parseExpression(expression);
        if (parsed.accepted().isEmpty()) {
            return;
        }
        Typing typing = typer.expression(parsed.get(), columns);
        Server.Verdict verdict = server.type(expression);
        if (isSame(expression, typing, verdict)) {
            compareTypes(expression, typing, verdict.type().orElseThrow());
            compareVolatilities(expression, typing);
        }
    }

    /** Compares what is said of an expression as a condition. */
    void compareCondition(String expression) {
        grammar.parseExpression(expression)
                .accepted()
                .ifPresent(node ->
                        isSame("where " + expression, typer.condition(node, columns), server.condition(expression)));
    }

    /** Compares what is said of an expression as the value of a column. */
    void compareAssignment(String column, SqlType type, String expression) {
        grammar.parseExpression(expression)
                .accepted()
                .ifPresent(node -> isSame(
                        column + " = " + expression,
                        typer.assignment(node, columns, type),
                        server.assignment(column, expression)));
    }

    private boolean isRefused(TextConstant constant) {
        return Literals.read(constant.text(), TypedTexts.dataType(constant.type()), major, new SqlTexts())
                instanceof Verdict.Refused;
    }

    /** Whether both take it. */
    private boolean isSame(String expression, Typing typing, Server.Verdict verdict) {
        boolean isAboutValues = verdict.error().startsWith("22") || NOT_OF_TYPES.contains(verdict.error());
        Optional<TextConstant> misfit =
                typing.constants().stream().filter(this::isRefused).findFirst();
        misread += verdict.error().equals("22P02") && misfit.isPresent() ? 1 : 0;
        if (verdict.type().isPresent() && (!typing.errors().isEmpty() || misfit.isPresent())) {
            falseErrors.add(expression + "\n    " + typing.errors() + misfit);
        } else if (verdict.type().isEmpty() && typing.errors().isEmpty() && !isAboutValues) {
            missedErrors.add(expression + "\n    " + verdict.message());
        } else if (verdict.type().isPresent()) {
            accepted++;
            return true;
        } else if (!isAboutValues) {
            refused++;
        }
        return false;
    }

    private void compareTypes(String expression, Typing typing, String type) {
        String name = typing.type().isOpen() ? "text" : typing.type().name();
        if (typing.type().isUntold()) {
            untold++;
        } else if (!name.equals(type.replace("\"", ""))) {
            wrongTypes.add(expression + "\n    " + type + ", not " + name);
        }
    }

    private void compareVolatilities(String expression, Typing typing) throws SQLException {
        boolean mayBeInIndex =
                NOT_IN_INDEXES.stream().allMatch(kind -> typing.part(kind).isEmpty());
        if (!mayBeInIndex) {
            return;
        }
        String refusal = server.immutability(expression);
        boolean isMutable = refusal.equals("42P17");
        if (refusal.isEmpty() || isMutable) {
            volatilities++;
            boolean isSaid = typing.mutablePart().isPresent();
            boolean isMissed = isMutable && !isSaid && typing.volatility() != Volatility.UNKNOWN;
            boolean isFalse = !isMutable && isSaid;
            if (isMissed || (isFalse && !MAY_BE_DROPPED.matcher(expression).find())) {
                wrongVolatilities.add(expression + "\n    " + typing.parts());
            }
        }
        boolean isDefault = typing.part(Part.Kind.COLUMN).isEmpty()
                && !typing.type().isUntold()
                && typing.type().kind() != SqlType.Kind.PSEUDO;
        if (isDefault) {
            compareRewriting(expression, typing);
        }
    }

    private void compareRewriting(String expression, Typing typing) throws SQLException {
        String outcome = server.rewriting(
                expression, typing.type().isOpen() ? "text" : typing.type().name());
        boolean isVolatile = typing.volatility() == Volatility.VOLATILE;
        boolean isDropped = isVolatile && MAY_BE_DROPPED.matcher(expression).find();
        if (outcome.equals(isVolatile ? "KEPT0" : "WROTE") && !isDropped) {
            wrongVolatilities.add(expression + "\n    a default of it: " + outcome);
        }
    }

    List<String> falseErrors() {
        return falseErrors;
    }

    List<String> missedErrors() {
        return missedErrors;
    }

    List<String> wrongTypes() {
        return wrongTypes;
    }

    List<String> wrongVolatilities() {
        return wrongVolatilities;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    @Override
    public String toString() {
        return accepted + " accepted (" + wrongTypes.size() + " of another type, " + untold + " of an unknown one), "
                + refused
                + " refused, " + misread + " for a text that is no value of its type, " + falseErrors.size()
                + " false errors, " + missedErrors.size() + " missed ones, "
                + volatilities + " compared in an index, " + wrongVolatilities.size() + " otherwise";
    }
}
