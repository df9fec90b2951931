package dev.pawl.grammar.cutter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TypeDeclarationsTest {

    @Test
    void areShortenedToNamesAndOnlyKinds() {
        assertThat(TypeDeclarations.shorten("""
                                export type Node = { TypeCast: TypeCast; };
                                export interface TypeCast {
                                    arg?: Node;
                                    typeName?: TypeName;
                                    location?: number;
                                }
                                export interface TypeName {
                                    names?: Node[];
                                    setof?: boolean;
                                }
                                export interface ParseResult {
                                    stmts?: TypeCast[];
                                }
                                """)).isEqualTo("""
                        TypeCast arg typeName:TypeName location
                        TypeName names setof
                        ParseResult stmts:TypeCast
                        """);
    }

    @Test
    void mustBeThere() {
        assertThatThrownBy(() -> TypeDeclarations.shorten("export {}")).isInstanceOf(CutException.class);
    }
}
