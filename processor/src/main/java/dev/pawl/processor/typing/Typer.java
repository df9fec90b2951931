package dev.pawl.processor.typing;

import dev.pawl.grammar.Node;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;

/** Tells what is known of expressions. */
public final class Typer {

    private final Catalogue catalogue;
    private final OwnObjects own;

    /**
     * One for a version of PostgreSQL.
     *
     * @param catalogue what that version brings
     * @param own what else there is
     */
    public Typer(Catalogue catalogue, OwnObjects own) {
        this.catalogue = catalogue;
        this.own = own;
    }

    /**
     * An expression as it is.
     *
     * @param expression its tree
     * @param columns the columns that it may name
     */
    public Typing expression(Node expression, Columns columns) {
        Notes notes = new Notes();
        return notes.with(new ExpressionTyper(catalogue, own, columns, notes).of(expression));
    }

    /**
     * An expression where something true or false is wanted.
     *
     * @param expression its tree
     * @param columns the columns that it may name
     */
    public Typing condition(Node expression, Columns columns) {
        Notes notes = new Notes();
        ExpressionTyper typer = new ExpressionTyper(catalogue, own, columns, notes);
        typer.condition(expression);
        return notes.with(catalogue.existing("bool"));
    }

    /**
     * An expression whose value is assigned to a column.
     *
     * @param expression its tree
     * @param columns the columns that it may name
     * @param target the type of the column
     */
    public Typing assignment(Node expression, Columns columns, SqlType target) {
        Notes notes = new Notes();
        ExpressionTyper typer = new ExpressionTyper(catalogue, own, columns, notes);
        return notes.with(typer.assigned(expression, target));
    }
}
