package dev.pawl.processor.rule;

import java.util.List;

/** All rules, in alphabetical order. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new AllowWithoutReason(),
            new AssumedTimeZone(),
            new BlockingWork(),
            new BrokenExpression(),
            new ChangedHistory(),
            new DomainColumnOnExistingTable(),
            new DroppedColumn(),
            new DroppedTable(),
            new DroppedUniqueness(),
            new DuplicateName(),
            new DuplicateVersion(),
            new EmptyDescription(),
            new EmptyMigration(),
            new ForeignKeyTargetNotUnique(),
            new ForeignKeyTypeMismatch(),
            new IdentityColumnOnExistingTable(),
            new ImpossibleReferentialAction(),
            new ImpossibleTypeChange(),
            new IncomparableColumn(),
            new IncompleteDown(),
            new IndexWithoutOperatorClass(),
            new InvalidArgument(),
            new InvalidIdentifier(),
            new IrreversibleChange(),
            new IrreversibleWithoutReason(),
            new MandatoryColumn(),
            new MisfitIdentity(),
            new MisfitIndex(),
            new MisfitValue(),
            new MisplacedBaseline(),
            new MisplacedSubquery(),
            new MissingValue(),
            new MisspeltColumn(),
            new MutableIndexExpression(),
            new NeedlessChange(),
            new NonPositiveVersion(),
            new NotNullColumnWithoutDefault(),
            new ObjectInUse(),
            new PhaseOrder(),
            new PrimaryKeyOnNullableColumn(),
            new RawSqlOutsideTransaction(),
            new RawSqlWithoutReason(),
            new RenamedColumn(),
            new RenamedTable(),
            new RepeatedColumn(),
            new RepeatedKey(),
            new RewritingTypeChange(),
            new SecondPrimaryKey(),
            new UniqueColumnWithOneDefault(),
            new UnknownAllow(),
            new UnknownColumn(),
            new UnknownConstraint(),
            new UnknownIndex(),
            new UnknownTable(),
            new UnreadableCode(),
            new UnsendableSql(),
            new UnstorableText(),
            new UnusableClass(),
            new UnusableDefault(),
            new UnusedAllow(),
            new VolatileDefault());

    private Rules() {}

    /** All rules, in alphabetical order. */
    public static List<Rule> all() {
        return ALL;
    }
}
