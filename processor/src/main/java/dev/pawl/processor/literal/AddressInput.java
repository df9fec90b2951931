package dev.pawl.processor.literal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code inet} and {@code cidr}, the latter without bits of a host.
 *
 * @param isNetwork whether it is {@code cidr}
 * @see <a href="https://www.postgresql.org/docs/current/datatype-net-types.html">Network Address Types</a>
 */
record AddressInput(boolean isNetwork) implements Input {

    private static final Pattern ADDRESS = Pattern.compile("(?<address>[0-9a-fA-F:.]+)(/(?<mask>\\d{1,3}))?");
    private static final Pattern QUAD = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /** Networks may be cut off: {@code 10.1/16}. */
    private static final Pattern PART_OF_QUAD = Pattern.compile("[\\d.]+");

    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private record Address(BigInteger bits, int length) {}

    @Override
    public Verdict read(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.matches()) {
            return text.matches("[0-9a-fA-F:./xX]+") && !text.endsWith("/") ? Verdict.UNKNOWN : Verdict.malformed();
        }
        String address = matcher.group("address");
        String end = address.substring(address.lastIndexOf(':') + 1);
        boolean isCutOff = PART_OF_QUAD.matcher(end).matches()
                && (end.equals(address) || end.contains("."))
                && !QUAD.matcher(end).matches();
        if (isCutOff || (end.length() < address.length() && end.matches("0\\d+\\..*"))) {
            boolean needsAll = !isNetwork && matcher.group("mask") == null && end.matches("\\d{1,3}(\\.\\d{1,3}){0,2}");
            return needsAll && end.equals(address) ? Verdict.malformed() : Verdict.UNKNOWN;
        }
        Optional<Address> read = QUAD.matcher(address).matches() ? quad(address) : groups(address);
        String mask = matcher.group("mask");
        if (mask != null && mask.matches("0\\d+") && address.contains(":")) {
            return Verdict.malformed();
        }
        return read.map(found -> masked(found, mask == null ? found.length() : Integer.parseInt(mask)))
                .orElseGet(Verdict::malformed);
    }

    private Verdict masked(Address address, int mask) {
        if (mask > address.length()) {
            return Verdict.refused("22P02", "the mask is at most " + address.length());
        }
        BigInteger host = address.bits()
                .and(BigInteger.ONE.shiftLeft(address.length() - mask).subtract(BigInteger.ONE));
        return isNetwork && host.signum() != 0
                ? Verdict.refused("22P02", "a `cidr` has no bits set to the right of its mask")
                : Verdict.taken(List.of(address, mask));
    }

    private static Optional<Address> quad(String address) {
        BigInteger bits = BigInteger.ZERO;
        for (String octet : address.split("\\.", -1)) {
            if (Integer.parseInt(octet) > 255) {
                return Optional.empty();
            }
            bits = bits.shiftLeft(8).add(new BigInteger(octet));
        }
        return Optional.of(new Address(bits, 32));
    }

    /** Eight groups of 16 bits, of which {@code ::} stands for some, and the last two may be written as a quad. */
    private static Optional<Address> groups(String address) {
        int gap = address.indexOf("::");
        Optional<List<BigInteger>> left = sixteens(gap < 0 ? address : address.substring(0, gap), gap < 0);
        Optional<List<BigInteger>> right = sixteens(gap < 0 ? "" : address.substring(gap + 2), true);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        int missing = 8 - left.get().size() - right.get().size();
        if (gap < 0 ? missing != 0 : missing < 1) {
            return Optional.empty();
        }
        BigInteger bits =
                joined(left.get()).shiftLeft(16 * (8 - left.get().size())).add(joined(right.get()));
        return Optional.of(new Address(bits, 128));
    }

    private static Optional<List<BigInteger>> sixteens(String groups, boolean mayEndInQuad) {
        List<BigInteger> read = new ArrayList<>();
        String[] parts = groups.isEmpty() ? new String[0] : groups.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean isLast = i == parts.length - 1;
            if (GROUP.matcher(parts[i]).matches()) {
                read.add(new BigInteger(parts[i], 16));
            } else if (isLast
                    && mayEndInQuad
                    && QUAD.matcher(parts[i]).matches()
                    && quad(parts[i]).isPresent()) {
                BigInteger bits = quad(parts[i]).get().bits();
                read.add(bits.shiftRight(16));
                read.add(bits.and(BigInteger.valueOf(0xffff)));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(read);
    }

    private static BigInteger joined(List<BigInteger> sixteens) {
        return sixteens.stream()
                .reduce(BigInteger.ZERO, (bits, more) -> bits.shiftLeft(16).add(more));
    }
}
