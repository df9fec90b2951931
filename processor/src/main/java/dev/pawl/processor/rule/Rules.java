package dev.pawl.processor.rule;

import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.migration.StrayAnnotation;
import java.util.ArrayList;
import java.util.List;

/** All rules, in alphabetical order. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new AllowWithoutReason(),
            new AssumedTimeZone(),
            new AwkwardName(),
            new BlockingWork(),
            new BroadChange(),
            new CascadingDelete(),
            new CascadingDrop(),
            new ChangedHistory(),
            new DisabledProtection(),
            new DiscouragedType(),
            new DomainColumnOnExistingTable(),
            new DroppedColumn(),
            new DroppedObject(),
            new DroppedTable(),
            new DroppedUniqueness(),
            new DuplicateName(),
            new DuplicateVersion(),
            new EditedMigration(),
            new EmptiedTable(),
            new EmptyDescription(),
            new EmptyMigration(),
            new EndlessLockWait(),
            new ExhaustibleKey(),
            new ExplicitLock(),
            new FarReachingStatement(),
            new ForeignKeyTargetNotUnique(),
            new ForeignKeyTypeMismatch(),
            new GuardedIndex(),
            new HiddenRows(),
            new IdentityColumnOnExistingTable(),
            new ImpossibleReferentialAction(),
            new ImpossibleTypeChange(),
            new IncomparableColumn(),
            new IncompleteDown(),
            new IndexWithoutOperatorClass(),
            new InsertedMigration(),
            new InvalidArgument(),
            new InvalidIdentifier(),
            new InvalidSql(),
            new IrreversibleChange(),
            new IrreversibleWithoutReason(),
            new LimitedText(),
            new LocalTimestamp(),
            new MandatoryColumn(),
            new MisfitIdentity(),
            new MisfitIndex(),
            new MisfitValue(),
            new MisplacedAggregate(),
            new MisplacedAnnotation(),
            new MisplacedBaseline(),
            new MisplacedSubquery(),
            new MissingMigration(),
            new MissingPrimaryKey(),
            new MissingValue(),
            new MisspeltColumn(),
            new MistypedExpression(),
            new MutableIndexExpression(),
            new NarrowForeignKey(),
            new NeedlessChange(),
            new NeedlessLock(),
            new NonPositiveVersion(),
            new NotNullColumnWithoutDefault(),
            new NullableColumn(),
            new ObjectInUse(),
            new OpaqueSql(),
            new PhaseOrder(),
            new PossibleRewrite(),
            new PrematureIndexDrop(),
            new PrimaryKeyOnNullableColumn(),
            new RawSqlOutsideTransaction(),
            new RawSqlWithoutReason(),
            new RedundantIndex(),
            new RenamedColumn(),
            new RenamedMigration(),
            new RenamedObject(),
            new RenamedTable(),
            new RepeatedColumn(),
            new RepeatedKey(),
            new RewritingTypeChange(),
            new SecondPrimaryKey(),
            new SeveralLockedTables(),
            new SingleLetterName(),
            new TooNewSql(),
            new UnadvancedSequence(),
            new UnbalancedTransaction(),
            new UnbatchedChange(),
            new UncommittedEnumValue(),
            new UnindexedForeignKey(),
            new UniqueColumnWithOneDefault(),
            new UnknownAllow(),
            new UnknownColumn(),
            new UnknownConstraint(),
            new UnknownFunction(),
            new UnknownIndex(),
            new UnknownSchema(),
            new UnknownTable(),
            new UnreadableCode(),
            new UnsendableSql(),
            new UnstorableText(),
            new UnusableClass(),
            new UnusableDefault(),
            new UnusableFile(),
            new UnusedAllow(),
            new VolatileDefault(),
            new WideIndex(),
            new WorkUnderLock());

    private Rules() {}

    /** All rules, in alphabetical order. */
    public static List<Rule> all() {
        return ALL;
    }

    /**
     * Asks all rules about annotations that belong to no migration.
     *
     * @param strays the annotations
     */
    public static List<Finding> check(List<StrayAnnotation> strays) {
        List<Finding> findings = new ArrayList<>();
        for (StrayAnnotation stray : strays) {
            for (Rule rule : ALL) {
                rule.checkStray(
                        stray,
                        (location, message) -> findings.add(new Finding(rule.id(), Severity.ERROR, location, message)));
            }
        }
        return findings;
    }
}
