package dev.pawl.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** A list as a Java expression, however many elements it has: a method has room for 64 KB. */
final class LongList {

    /** How many elements one method lists. */
    static final int ELEMENTS_PER_METHOD = 200;

    private LongList() {}

    /**
     * An expression whose value is the list.
     *
     * @param type the type of the elements
     * @param elements an expression for each
     * @param name what to call the methods that a long list needs
     * @param methods takes these methods
     */
    static CodeBlock of(TypeName type, List<CodeBlock> elements, String name, Consumer<MethodSpec> methods) {
        if (elements.size() <= ELEMENTS_PER_METHOD) {
            return listOf(elements);
        }
        MethodSpec.Builder all =
                method(type, name + "All").addStatement("$T<$T> all = new $T<>()", List.class, type, ArrayList.class);
        for (int from = 0; from < elements.size(); from += ELEMENTS_PER_METHOD) {
            String part = name + "From" + (from + 1);
            int to = Math.min(from + ELEMENTS_PER_METHOD, elements.size());
            methods.accept(method(type, part)
                    .addStatement("return $L", listOf(elements.subList(from, to)))
                    .build());
            all.addStatement("all.addAll($N())", part);
        }
        methods.accept(all.addStatement("return all").build());
        return CodeBlock.of("$N()", name + "All");
    }

    private static CodeBlock listOf(List<CodeBlock> elements) {
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(elements, ",$W"));
    }

    private static MethodSpec.Builder method(TypeName type, String name) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("A part of a long list.\n\n@return the part\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), type));
    }
}
