package dev.pawl.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaCall.Predicates;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;

/** Rules for architecture tests: a wait without a bound and without a word begins with one of these calls. */
public final class LettingTimePass {

    private LettingTimePass() {}

    /** Nobody lets time pass until something has changed in the database; for modules that call the runtime for that. */
    public static ArchRule isLeftToTheRuntime() {
        return noClasses()
                .should()
                .callMethodWhere(sleeping())
                .because("the runtime waits, and says for whom and how long")
                .allowEmptyShould(true);
    }

    /** Only one class lets time pass at all. */
    static ArchRule isLeftTo(Class<?> one) {
        return noClasses()
                .that()
                .doNotBelongToAnyOf(one)
                .should()
                .callMethodWhere(sleeping().or(waitingForThreads()))
                .because(one.getSimpleName() + " knows when a wait ends, and what is worth saying meanwhile");
    }

    private static DescribedPredicate<JavaCall<?>> sleeping() {
        return call(Thread.class, "sleep|onSpinWait")
                .or(call(Object.class, "wait"))
                .or(call(LockSupport.class, "park.*"))
                .or(call(TimeUnit.class, "sleep|timedWait"));
    }

    private static DescribedPredicate<JavaCall<?>> waitingForThreads() {
        return call(Thread.class, "join")
                .or(call(CountDownLatch.class, "await"))
                .or(call(Condition.class, "await.*"))
                .or(call(Semaphore.class, "(a|tryA)cquire.*"))
                .or(call(TimeUnit.class, "timedJoin"));
    }

    private static DescribedPredicate<JavaCall<?>> call(Class<?> owner, String methods) {
        return Predicates.target(HasOwner.Predicates.With.owner(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(owner)))
                .and(Predicates.target(HasName.Predicates.nameMatching(methods)))
                .forSubtype();
    }
}
