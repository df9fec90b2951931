package dev.pawl.examples.benchmarks;

import java.util.List;

/**
 * Something that a shop keeps in a table of its own.
 *
 * @param area the part of the shop
 * @param thing what is kept
 */
record Entity(String area, String thing) {

    private static final List<String> AREAS = List.of(
            "retail",
            "wholesale",
            "export",
            "rental",
            "repair",
            "outlet",
            "online",
            "partner",
            "office",
            "service",
            "travel",
            "garden",
            "sports",
            "kitchen",
            "music",
            "school",
            "winter",
            "summer",
            "health",
            "fashion",
            "toy",
            "book",
            "game",
            "pet",
            "auto",
            "home",
            "light",
            "paper",
            "metal",
            "glass",
            "wood",
            "stone",
            "cloth",
            "water",
            "energy",
            "media",
            "cloud",
            "field",
            "harbour",
            "studio");

    private static final List<String> THINGS = List.of(
            "order",
            "invoice",
            "payment",
            "shipment",
            "refund",
            "contract",
            "quote",
            "ticket",
            "review",
            "voucher",
            "campaign",
            "supplier",
            "product",
            "price",
            "discount",
            "subscription",
            "account",
            "address",
            "contact",
            "message",
            "document",
            "warehouse",
            "batch",
            "inspection",
            "reminder");

    /** The n-th of a thousand. */
    static Entity number(int n) {
        return new Entity(AREAS.get(n / THINGS.size() % AREAS.size()), THINGS.get(n % THINGS.size()));
    }

    /** How its tables begin. */
    String snakeCase() {
        return area + "_" + thing;
    }

    /** How its classes are called. */
    String camelCase() {
        return capitalised(area) + capitalised(thing);
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
