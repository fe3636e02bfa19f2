package org.handcart.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.handcart.launcher.DemoOrganisation;
import org.handcart.system.LiveOrder;
import org.handcart.system.OnBuiltEar;
import org.handcart.system.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console's first rooms as a person uses them. Skipped, and says so, where no Chromium is installed. */
class ConsoleBrowserIT extends OnBuiltEar {
    /** PrimeFaces writes style attributes, the content policy forbids them, the style sheet does their work. */
    private static final String STYLE_ATTRIBUTE = "Applying inline style violates";

    private Chromium chromium;
    private Tab tab;
    private Shop shop;
    private LiveOrder order;

    @BeforeEach
    void openTheBrowser() throws Exception {
        Optional<Path> program = Chromium.find();
        assumeTrue(program.isPresent(), "no Chromium is installed here: the console is not tried in a browser");
        chromium = Chromium.start(program.get());
        tab = chromium.tab(address);
        shop = Shop.thatHolds(admin());
        order = shop.order475().placed();
    }

    @AfterEach
    void closeTheBrowser() {
        if (chromium != null) {
            tab.close();
            chromium.close();
        }
    }

    @Test
    void aPartIsCancelledFromTheListToTheConfirmation() {
        logIn("admin");
        tab.open("/console/orders/list.xhtml?store=" + shop.code());
        String number = order.read().text("/orderNumber");
        tab.awaitsText("[id='list:orders']", number);
        assertThat(tab.value("document.querySelectorAll(\"[id='list:orders'] a.hc-rowlink\").length")
                        .asInt())
                .isEqualTo(1);

        tab.click("[id='list:orders'] a.hc-rowlink");
        tab.awaitsText("h1", number);
        tab.awaitsText("[id='order:room']", "475.00");

        tab.click("[id='tools:cancelUnits']");
        tab.type("[id='cancel:units:0:units_input']", "1");
        choose("cancel:reason", "Customer's request");
        tab.click("[id='cancel:preview']");
        tab.awaitsText("[id='cancel:answer']", "355.00");
        assertThat(order.due()).as("a preview changes nothing").isEqualTo("475.00");

        tab.click("[id='cancel:confirm']");
        tab.awaitsText("[id='order:room']", "355.00");
        assertThat(order.due()).isEqualTo("355.00");
        assertThat(order.units(1, "cancelled")).isEqualTo(1);
        assertThat(tab.complaints())
                .filteredOn(complaint -> !complaint.contains(STYLE_ATTRIBUTE))
                .isEmpty();
    }

    @Test
    void nobodyComesInWithoutTheRightPassword() {
        tab.open("/console/orders/list.xhtml");
        tab.awaits("the log-in", "document.getElementById('login:enter')");
        enter("admin", "wrong");
        tab.awaits("a refusal", "document.querySelector('.ui-messages-error, .ui-message-error, .ui-messages-warn')");
        assertThat(tab.value("location.pathname").asText()).contains("login");
    }

    /** The console's cookie must be worth nothing to the API: that would be the door for forged requests. */
    @Test
    void theSessionOfTheConsoleIsNoTokenForTheApi() {
        logIn("admin");

        int status = tab.value("fetch('/api/v1/orders', {credentials: 'include'}).then(answer => answer.status)")
                .asInt();

        assertThat(status).isEqualTo(401);
    }

    private void logIn(String user) {
        tab.open("/console/");
        tab.awaits("the log-in", "document.getElementById('login:enter')");
        enter(user, DemoOrganisation.PASSWORD);
        tab.awaits(
                "somebody to be logged in", "!document.getElementById('login:enter') && document.querySelector('h1')");
    }

    private void enter(String user, String password) {
        tab.type("[id='login:organisation']", DEMO);
        tab.type("[id='login:username']", user);
        tab.type("[id='login:password']", password);
        tab.click("[id='login:enter']");
    }

    /** An item of a drop-down list, by its words. */
    private void choose(String id, String item) {
        tab.click("[id='" + id + "']");
        tab.click("[id='" + id + "_panel'] [data-label=" + Tab.quoted(item) + "]");
    }
}
