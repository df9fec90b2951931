package dev.pawl.processor;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.annotation.processing.SupportedAnnotationTypes;

/**
 * The other processors of a compilation. An annotation that no processor claims is a warning of {@code -Xlint}, and one
 * that is claimed is not shown to the processors after that one.
 */
final class OtherProcessors {

    private static final String OURS = OtherProcessors.class.getPackageName() + ".";

    private OtherProcessors() {}

    /**
     * Whether a processor asks by name for one of some annotations. Those that ask for all ({@code *}) are called for the
     * others in the same files.
     *
     * @param annotations canonical names
     */
    static boolean askFor(Set<String> annotations) {
        Iterator<ServiceLoader.Provider<Processor>> providers =
                ServiceLoader.load(Processor.class, OtherProcessors.class.getClassLoader()).stream()
                        .iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return false;
                }
                ServiceLoader.Provider<Processor> provider = providers.next();
                if (!provider.type().getName().startsWith(OURS) && asksFor(annotations, provider)) {
                    return true;
                }
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                // javac says what is wrong with that processor
            }
        }
    }

    private static boolean asksFor(Set<String> annotations, ServiceLoader.Provider<Processor> provider) {
        SupportedAnnotationTypes declared = provider.type().getAnnotation(SupportedAnnotationTypes.class);
        Set<String> patterns =
                declared == null ? provider.get().getSupportedAnnotationTypes() : Set.of(declared.value());
        return patterns.stream().anyMatch(pattern -> annotations.stream().anyMatch(name -> names(pattern, name)));
    }

    /** A pattern is a name, or ends in {@code .*}; a module may stand before it. */
    private static boolean names(String pattern, String annotation) {
        String plain = pattern.substring(pattern.indexOf('/') + 1);
        return !plain.equals("*") && Pattern.matches(Pattern.quote(plain).replace("*", "\\E.*\\Q"), annotation);
    }
}
