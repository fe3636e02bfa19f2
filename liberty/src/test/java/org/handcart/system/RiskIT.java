package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Risk over HTTP: rules by their version, a draft tried on the past, what was found unusual and why. */
class RiskIT extends OnBuiltEar {
    private static final String RULES = "/api/v1/risk-rules";

    private Client admin;
    private Shop shop;
    private String code;

    @BeforeEach
    void openAStore() {
        admin = admin();
        shop = Shop.thatHolds(admin);
        code = "R-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    @Test
    void aRuleIsWrittenReplacedAndPutOutOfForceByItsVersion() {
        put(3).send().expect(201);
        put(4).send().expectProblem(428, "precondition-required");
        put(4).ifMatch(7).send().expectProblem(412, "stale-version");
        Answer second = put(4).ifMatch(1).send().expect(200);
        assertThat(second.number("/atLeast")).isEqualTo(4);
        admin.delete(RULES + "/" + code).ifMatch(2).send().expect(200);

        Answer gone = admin.get(RULES + "/" + code).send().expect(200);
        assertThat(gone.at("/active").asBoolean()).isFalse();
        assertThat(gone.header("ETag")).isEqualTo("\"3\"");
        assertThat(admin.get(RULES + "/" + code + "/history").send().expect(200).at("/items"))
                .hasSize(3);
    }

    @Test
    void theRulesThatComeWithTheProductAreListedInVersion0() {
        Answer rule = admin.get(RULES + "/AGENT-REFUNDS-10-MINUTES").send().expect(200);

        assertThat(rule.at("/builtIn").asBoolean()).isTrue();
        assertThat(rule.header("ETag")).isEqualTo("\"0\"");
        assertThat(admin.get(RULES).send().expect(200).at("/items").size()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void whatIsCancelledIsCountedAndWhatIsUnusualIsFoundWithItsReasons() {
        put(2).send().expect(201);
        LiveOrder order = shop.order475().placed();
        order.cancel(1, 1).expect(201);
        Answer none = admin.get("/api/v1/risk/assessments?orderId=" + order.id())
                .send()
                .expect(200);
        assertThat(none.at("/items")).isEmpty();

        Answer tried = admin.post(RULES + "/test")
                .json("{\"days\":1,\"code\":\"%s\",\"rule\":%s}".formatted(code, rule(1)))
                .send()
                .expect(200);

        assertThat(tried.number("/deeds")).isEqualTo(1);
        assertThat(tried.number("/met")).isEqualTo(1);
        assertThat(tried.text("/samples/0/orderId")).isEqualTo(order.id());
        assertThat(tried.text("/samples/0/sentence"))
                .isEqualTo("1 cancellation in this store in a day; 1 or more are a lot");
        Answer subject =
                admin.get("/api/v1/risk/subjects/store/" + shop.code()).send().expect(200);
        assertThat(subject.text("/figures/0/unit")).isEqualTo("DEEDS");
        assertThat(subject.number("/figures/0/day")).isEqualTo(1);
    }

    @Test
    void theThirdRefundOfTheDayWaitsForAPersonWhoSeesWhy() {
        admin.put(RULES + "/" + code).json("""
                        {"storeCode":"%s","subject":"STORE","measure":"REFUNDS","span":"BUSINESS_DAY","basis":"FIXED",
                         "atLeast":3,"points":60}
                        """.formatted(shop.code())).send().expect(201);
        admin.post("/api/v1/customers/c-17/store-credit")
                .newKey()
                .json("{\"amount\":{\"amount\":\"360.00\",\"currency\":\"INR\"},\"reason\":\"a test pays with it\"}")
                .send()
                .expect(201);
        LiveOrder order = shop.order()
                .line(shop.milk(), 3)
                .tenders("{\"type\":\"STORE_CREDIT\"}")
                .placed();
        order.cancel(1, 1).expect(201);
        order.cancel(1, 1).expect(201);
        // Only now: what other tests took back in these ten minutes counts against the same person and customer.
        shop.waitsFrom(60, 1);

        Answer third = order.cancel(1, 1);

        assertThat(third.text("/status")).isEqualTo("pending_approval");
        Answer found = admin.get("/api/v1/risk/assessments?waits=true&orderId=" + order.id())
                .send()
                .expect(200);
        assertThat(found.at("/items")).hasSize(1);
        assertThat(found.number("/items/0/score")).isGreaterThanOrEqualTo(60);
        assertThat(found.at("/items/0/reasons").toString())
                .contains("3 refunds in this store in a day; 3 or more are a lot");
        assertThat(order.units(1, "cancelled")).isEqualTo(2);
        assertThat(order.timeline()).anyMatch(event -> event.startsWith("risk.threshold-exceeded"));
    }

    @Test
    void aStoreDecidesFromWhichScoreItsDeedsWait() {
        String policy = "/api/v1/risk-policies/stores/" + shop.code();
        assertThat(admin.get(policy).send().expect(200).header("ETag")).isEqualTo("\"1\"");

        admin.put(policy).json("{\"waitsFrom\":80}").ifMatch(1).send().expect(200);
        admin.put(policy).json("{\"waitsFrom\":70}").send().expectProblem(428, "precondition-required");
        admin.put(policy).json("{\"waitsFrom\":70}").ifMatch(1).send().expectProblem(412, "stale-version");
        assertThat(admin.get(policy).send().expect(200).number("/waitsFrom")).isEqualTo(80);
        admin.put(policy).json("{\"waitsFrom\":0}").ifMatch(2).send().expectProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/points | {\"subject\":\"AGENT\",\"measure\":\"DEEDS\",\"span\":\"HOUR\",\"basis\":\"FIXED\",\"atLeast\":1,\"points\":101} | 400",
                "/subject | {\"subject\":\"CAT\",\"measure\":\"DEEDS\",\"span\":\"HOUR\",\"basis\":\"FIXED\",\"atLeast\":1,\"points\":1} | 400",
                "/atLeast | {\"subject\":\"AGENT\",\"measure\":\"DEEDS\",\"span\":\"HOUR\",\"basis\":\"FIXED\",\"atLeast\":1.5,\"points\":1} | 400",
                "/atLeast | {\"subject\":\"AGENT\",\"measure\":\"DEEDS\",\"span\":\"HOUR\",\"basis\":\"FIXED\",\"points\":1} | 422",
                "/atLeastAmount | {\"subject\":\"AGENT\",\"measure\":\"DEEDS\",\"span\":\"HOUR\",\"basis\":\"FIXED\",\"atLeastAmount\":\"1.00\",\"currency\":\"INR\",\"points\":1} | 400",
                "/currency | {\"subject\":\"AGENT\",\"measure\":\"MONEY\",\"span\":\"HOUR\",\"basis\":\"FIXED\",\"atLeastAmount\":\"1.00\",\"points\":1} | 400",
                "/atLeastAmount | {\"subject\":\"AGENT\",\"measure\":\"MONEY\",\"span\":\"HOUR\",\"basis\":\"FIXED\",\"atLeastAmount\":\"1.001\",\"currency\":\"INR\",\"points\":1} | 422",
                "/span | {\"subject\":\"AGENT\",\"measure\":\"DEEDS\",\"span\":\"THIRTY_DAYS\",\"basis\":\"OWN_HISTORY\",\"percent\":200,\"points\":1} | 422",
                "/storeCode | {\"storeCode\":\"NONE\",\"subject\":\"AGENT\",\"measure\":\"DEEDS\",\"span\":\"HOUR\",\"basis\":\"FIXED\",\"atLeast\":1,\"points\":1} | 422",
            })
    void refusesARuleThatMeansNothing(String pointer, String body, int status) {
        Answer refused = admin.put(RULES + "/" + code).json(body).send();

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
        admin.get(RULES + "/" + code).send().expectProblem(404, "not-found");
    }

    private Call put(int atLeast) {
        return admin.put(RULES + "/" + code).json(rule(atLeast));
    }

    private String rule(int atLeast) {
        return """
                {"storeCode":"%s","subject":"STORE","activity":"CANCELLATION","measure":"DEEDS","span":"BUSINESS_DAY",
                 "basis":"FIXED","atLeast":%d,"points":5}
                """.formatted(shop.code(), atLeast);
    }
}
