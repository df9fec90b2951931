package dev.pawl.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.pawl.processor.operation.LockMode;
import dev.pawl.processor.operation.PlannedStep;
import dev.pawl.processor.operation.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes the plan class of one migration: a method per step, and lists of calls of these. */
final class PlanWriter {

    private static final TypeName STEPS = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeType.STEP);
    private static final TypeName TEXT = ClassName.get(String.class);

    private final PlannedMigration planned;
    private final Map<StepCall, String> methodOfStep = new HashMap<>();
    private final Map<List<StepCall>, CodeBlock> undoOfSteps = new HashMap<>();
    private final List<MethodSpec> privateMethods = new ArrayList<>();

    private PlanWriter(PlannedMigration planned) {
        this.planned = planned;
    }

    static TypeSpec write(PlannedMigration planned) {
        return new PlanWriter(planned).write();
    }

    private TypeSpec write() {
        return TypeSpec.classBuilder(PlanName.ofClass(planned.migration()))
                .addJavadoc("The steps of one migration.\n")
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(RuntimeType.MIGRATION_PLAN)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Holds nothing.\n")
                        .build())
                .addMethod(overriding("up", STEPS)
                        .addStatement("return $L", steps(planned.up(), "up"))
                        .build())
                .addMethod(overriding("down", STEPS)
                        .addStatement("return $L", steps(planned.down(), "down"))
                        .build())
                .addMethod(undo())
                .addMethod(overriding("irreversible", TEXT)
                        .addStatement(
                                "return $L",
                                planned.irreversible().map(TextLiteral::of).orElse(CodeBlock.of("null")))
                        .build())
                .addMethod(overriding("changes", TEXT)
                        .addStatement("return $L", TextLiteral.of(String.join("\n", planned.changes())))
                        .build())
                .addMethods(privateMethods)
                .build();
    }

    private MethodSpec undo() {
        undoOfSteps.put(List.of(), CodeBlock.of("$T.of()", List.class));
        undoOfSteps.putIfAbsent(calls(planned.down()), CodeBlock.of("down()"));
        CodeBlock.Builder cases = CodeBlock.builder();
        if (!planned.up().isEmpty()) {
            cases.addStatement("case 0 -> $T.of()", List.class);
        }
        for (int stepsDone = 1; stepsDone < planned.up().size(); stepsDone++) {
            cases.addStatement("case $L -> $L", stepsDone, undo(stepsDone));
        }
        cases.addStatement("case $L -> down()", planned.up().size());
        cases.addStatement("default -> throw new $T($S + stepsDone)", IllegalArgumentException.class, "no step ");
        return overriding("undo", STEPS)
                .addParameter(int.class, "stepsDone")
                .addCode("return switch (stepsDone) {\n$>$L$<};\n", cases.build())
                .build();
    }

    private CodeBlock undo(int stepsDone) {
        List<PlannedStep> steps = planned.undo().get(stepsDone - 1);
        String name = "undo" + stepsDone;
        return undoOfSteps.computeIfAbsent(calls(steps), same -> {
            privateMethods.add(privateMethod(name, STEPS)
                    .addStatement("return $L", steps(steps, name + "Step"))
                    .build());
            return CodeBlock.of("$N()", name);
        });
    }

    private CodeBlock steps(List<PlannedStep> steps, String name) {
        List<CodeBlock> calls = new ArrayList<>();
        for (StepCall call : calls(steps)) {
            calls.add(CodeBlock.of("$N()", methodOf(call, name + (calls.size() + 1))));
        }
        return LongList.of(RuntimeType.STEP, calls, name + "Steps", privateMethods::add);
    }

    /** The method of a step; the way back from a part often takes the same steps as that from the whole. */
    private String methodOf(StepCall call, String name) {
        return methodOfStep.computeIfAbsent(call, same -> {
            privateMethods.add(privateMethod(name, RuntimeType.STEP)
                    .addStatement(
                            "return $T.$N($L)$L",
                            call.type(),
                            call.factory(),
                            arguments(call, name),
                            circumstances(call))
                    .build());
            return name;
        });
    }

    private static CodeBlock circumstances(StepCall call) {
        CodeBlock.Builder calls = CodeBlock.builder();
        if (!call.locks().isEmpty()) {
            List<CodeBlock> locks = call.locks().entrySet().stream()
                    .map(lock -> CodeBlock.of(
                            "$T.$N($L)",
                            RuntimeType.TABLE_LOCK,
                            camelCase(lock.getValue()),
                            TextLiteral.of(lock.getKey())))
                    .toList();
            calls.add("\n.locking($L)", CodeBlock.join(locks, ",$W"));
        }
        if (!call.requirements().isEmpty()) {
            List<CodeBlock> requirements = call.requirements().stream()
                    .map(requirement -> CodeBlock.of(
                            "$T.$N($L,\n$L)",
                            RuntimeType.REQUIREMENT,
                            requirement.isEarly() ? "early" : "late",
                            TextLiteral.of(requirement.offenders().phrase()),
                            TextLiteral.of(requirement.offenders().query())))
                    .toList();
            calls.add("\n.requiring($L)", CodeBlock.join(requirements, ",\n"));
        }
        call.reading().ifPresent(reading -> calls.add("\n.reading($L)", reading(reading)));
        return calls.build();
    }

    private static CodeBlock reading(Reading reading) {
        return CodeBlock.of(
                "new $T($L,\n$L,\n$L)",
                RuntimeType.READING,
                TextLiteral.of(reading.table()),
                texts(reading.columns()),
                texts(reading.expressions()));
    }

    private static CodeBlock texts(List<String> texts) {
        List<CodeBlock> literals = texts.stream().map(TextLiteral::of).toList();
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(literals, ",\n"));
    }

    /** {@code ACCESS_EXCLUSIVE} is {@code accessExclusive}. */
    private static String camelCase(LockMode mode) {
        String words = mode.name().toLowerCase(Locale.ROOT);
        return Pattern.compile("_(.)")
                .matcher(words)
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    private CodeBlock arguments(StepCall call, String name) {
        List<CodeBlock> texts = call.arguments().stream().map(TextLiteral::of).toList();
        if (texts.size() <= LongList.ELEMENTS_PER_METHOD) {
            return CodeBlock.join(texts, ",\n");
        }
        CodeBlock all = LongList.of(TEXT, texts, name + "Sql", privateMethods::add);
        return CodeBlock.of("$L.toArray(new $T[0])", all, String.class);
    }

    private static List<StepCall> calls(List<PlannedStep> steps) {
        return steps.stream().map(StepCall::of).toList();
    }

    private static MethodSpec.Builder overriding(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }

    private static MethodSpec.Builder privateMethod(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("A part of the plan.\n\n@return the part\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type);
    }
}
