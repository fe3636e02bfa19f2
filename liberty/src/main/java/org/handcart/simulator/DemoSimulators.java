package org.handcart.simulator;

import java.util.Map;
import org.handcart.launcher.Companion;
import org.handcart.launcher.DemoOrganisation;
import org.handcart.launcher.Handcart;

/** The simulators as the demo's companion. */
public final class DemoSimulators implements Companion {

    private static final int AFTER_THE_SAMPLE_DATA = 20;

    @Override
    public String name() {
        return "warehouse, riders and shoppers";
    }

    @Override
    public int order() {
        return AFTER_THE_SAMPLE_DATA;
    }

    /** Text messages of the demo go to the server's log, where whoever tries it out can read their code. */
    @Override
    public Map<String, String> prepare() {
        return System.getenv("HANDCART_COD_SMS_URL") == null ? Map.of("handcart.cod.sms-url", "log:") : Map.of();
    }

    @Override
    public AutoCloseable start(Handcart handcart) throws Exception {
        return Simulators.start(
                handcart.broker(),
                handcart.http(),
                SimulatorSettings.from(System.getenv(), DemoOrganisation.CODE, DemoOrganisation.PASSWORD));
    }
}
