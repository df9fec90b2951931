package dev.pawl.processor.diagnostic;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import java.net.URI;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * Says something about any character of a source file. javac takes places from trees alone, and a literal is one tree. But it
 * takes those of trees of documentation, too, which may be made with a place; what stands there as the whole of the
 * documentation has to count from the begin of a file, as that of a file in HTML does.
 */
final class AnyPlace {

    private final DocTrees trees;
    private final DocCommentTree whole;

    AnyPlace(DocTrees trees) {
        this.trees = trees;
        this.whole = trees.getDocCommentTree(new Html());
    }

    void print(Diagnostic.Kind kind, String message, int place, CompilationUnitTree unit) {
        trees.printMessage(kind, message, trees.getDocTreeFactory().at(place).newTextTree(""), whole, unit);
    }

    /** A file with nothing in it. */
    private static final class Html extends SimpleJavaFileObject {

        Html() {
            super(URI.create("string:///empty.html"), JavaFileObject.Kind.HTML);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return "";
        }
    }
}
