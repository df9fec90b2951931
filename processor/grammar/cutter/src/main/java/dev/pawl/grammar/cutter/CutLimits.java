package dev.pawl.grammar.cutter;

import java.util.List;

/**
 * How functions are cut; sizes are bytes of WebAssembly.
 *
 * @param function the biggest function that is left alone. A method of Java has at most 65,535 bytes, and a byte of
 *     WebAssembly takes up to 2 there
 * @param goal a function is cut until it is no bigger. HotSpot never compiles a method of more than 8,000 bytes
 * @param piece the biggest run of instructions that moves
 * @param exits the most places outside of it that such a run branches to
 * @param windowBits how many numbers of a big table go into a window, as a power of two
 * @param least the smallest run that moves, round by round
 */
record CutLimits(int function, int goal, int piece, int exits, int windowBits, List<Integer> least) {

    static final CutLimits FOR_METHODS = new CutLimits(20_000, 5_000, 4_000, 32, 6, List.of(1000, 300, 100, 40, 20));
}
