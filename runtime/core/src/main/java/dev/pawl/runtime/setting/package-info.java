/** Which settings there are: one list from which every tool and every page takes what it offers. */
@NullMarked
package dev.pawl.runtime.setting;

import org.jspecify.annotations.NullMarked;
