package org.handcart.launcher;

import java.util.ArrayList;
import java.util.List;

/** What a person wants to know once everything runs. */
final class Addresses {
    private static final String DEMO_USERS =
            "admin, regional, manager, staff, cashier, agent, supervisor, rider, partner";

    private Addresses() {}

    static List<String> of(Handcart handcart, boolean demo) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "  Console   " + handcart.http() + "/console",
                "  API       " + handcart.http() + "/api/v1",
                "  API docs  " + handcart.http() + "/openapi/ui",
                "  Health    " + handcart.http() + "/health",
                "  Metrics   " + handcart.http() + "/metrics",
                "  Log       " + handcart.log()));
        if (demo) {
            lines.add("");
            lines.add("  Organisation " + DemoOrganisation.CODE + ", password " + DemoOrganisation.PASSWORD + ", users "
                    + DEMO_USERS);
        }
        lines.add("");
        return lines;
    }
}
