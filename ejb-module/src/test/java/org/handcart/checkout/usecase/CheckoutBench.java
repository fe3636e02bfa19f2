package org.handcart.checkout.usecase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.handcart.catalog.usecase.MaintainCategory;
import org.handcart.catalog.usecase.MaintainProduct;
import org.handcart.checkout.DiscountRequest;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceLine;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.Quote;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.StockChange;
import org.handcart.inventory.StockLevel;
import org.handcart.inventory.usecase.AdjustStock;
import org.handcart.inventory.usecase.StockQueries;
import org.handcart.order.Address;
import org.handcart.order.Customer;
import org.handcart.order.FeePolicy;
import org.handcart.order.NewFee;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.ShipPolicy;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.usecase.PaymentSettings;
import org.handcart.pricing.FeeRefund;
import org.handcart.pricing.FeeTerms;
import org.handcart.pricing.FeeType;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.Scope;
import org.handcart.pricing.TaxRate;
import org.handcart.pricing.TaxTerms;
import org.handcart.pricing.Wanted;
import org.handcart.pricing.usecase.MaintainFeeRule;
import org.handcart.pricing.usecase.MaintainTaxClass;
import org.handcart.pricing.usecase.SetPrices;
import org.handcart.promotion.Promotion;
import org.handcart.promotion.TermsFixture;
import org.handcart.promotion.usecase.MaintainPromotion;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.store.Store;
import org.handcart.store.usecase.MaintainStore;
import org.handcart.store.usecase.StoreQueries;
import org.handcart.testing.Bench;
import org.jspecify.annotations.Nullable;

/** An organisation with a store, in words of placing orders. */
final class CheckoutBench {

    static final Currency INR = Currency.getInstance("INR");

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    final Bench bench;
    final Actor admin;

    CheckoutBench(Bench bench) {
        this.bench = bench.register(PaymentSettings.class, new PaymentSettings() {
            @Override
            public boolean hasGateway() {
                return true;
            }
        });
        this.admin = new Actor(bench.newOrganisation(), "asha", Set.of(Role.SYSTEM_ADMIN), Set.of(), "test");
    }

    static CheckoutBench withStore() {
        return new CheckoutBench(new Bench()).store("QC-001", "12.9700", "77.5900", false, true);
    }

    CheckoutBench store(String code, String latitude, String longitude, boolean channelPrices, boolean stock) {
        return put(new Store(
                code,
                "Store " + code,
                INR,
                ZoneId.of("Asia/Kolkata"),
                LocalTime.MIDNIGHT,
                true,
                new BigDecimal(latitude),
                new BigDecimal(longitude),
                BigDecimal.valueOf(5),
                "Bengaluru",
                "560001",
                "IN",
                stock,
                channelPrices,
                20,
                true,
                60,
                inr("5000.00"),
                0));
    }

    CheckoutBench put(Store store) {
        bench.run(admin, () -> bench.get(MaintainStore.class).put(admin, store));
        return this;
    }

    /** The store sells loose lines that contain a bundle as that bundle. */
    CheckoutBench recognisesBundles() {
        return put(bench.in(admin, () -> {
            Store store = bench.get(StoreQueries.class).find(admin, "QC-001").orElseThrow();
            return new Store(
                    store.code(),
                    store.name(),
                    store.currency(),
                    store.zone(),
                    store.dayCutOff(),
                    store.active(),
                    store.latitude(),
                    store.longitude(),
                    store.radiusKm(),
                    store.city(),
                    store.postalCode(),
                    store.country(),
                    store.tracksStock(),
                    store.takesChannelPrices(),
                    store.slaMinutes(),
                    store.autoRelease(),
                    store.releaseAfterSeconds(),
                    store.codLimit(),
                    true,
                    store.version());
        }));
    }

    CheckoutBench sells(String sku, String price, int stock) {
        return product(sku).price(sku, price).stock("QC-001", sku, stock);
    }

    CheckoutBench product(String sku, Component... components) {
        Product product = new Product(sku, sku + " by name", null, null, true, true, List.of(components), 0);
        bench.run(admin, () -> bench.get(MaintainProduct.class).put(admin, product));
        return this;
    }

    CheckoutBench inCategory(String sku, String category, String price, int stock) {
        bench.run(admin, () -> {
            bench.get(MaintainCategory.class).put(admin, category, category);
            bench.get(MaintainProduct.class)
                    .put(admin, new Product(sku, sku, null, null, true, true, List.of(), List.of(category), 0));
        });
        return price(sku, price).stock("QC-001", sku, stock);
    }

    CheckoutBench price(String sku, String price) {
        bench.run(
                admin, () -> bench.get(SetPrices.class).set(admin, List.of(new NewPrice(sku, null, inr(price), null))));
        return this;
    }

    CheckoutBench stock(String store, String sku, int units) {
        bench.run(
                admin,
                () -> bench.get(AdjustStock.class)
                        .adjust(
                                admin,
                                store,
                                AdjustReason.RECEIVE,
                                List.of(new StockChange(sku, units)),
                                "first:" + store + sku));
        return this;
    }

    /** A promotion that applies by itself. */
    CheckoutBench promotes(TermsFixture terms) {
        return promotes(terms, null);
    }

    CheckoutBench promotes(TermsFixture terms, @Nullable Integer usesPerCustomer) {
        return put(new Promotion("Offer", null, true, terms.build(), LONG_AGO, null, usesPerCustomer, true, 0));
    }

    /** A promotion for orders that name its code. */
    CheckoutBench offers(TermsFixture terms) {
        return put(new Promotion("Offer", null, false, terms.build(), LONG_AGO, null, null, true, 0));
    }

    private CheckoutBench put(Promotion promotion) {
        bench.run(admin, () -> bench.get(MaintainPromotion.class).put(admin, promotion));
        return this;
    }

    /** Components T1, T2, … from now on. */
    CheckoutBench taxClass(String code, boolean inclusive, String... percents) {
        List<TaxRate> rates = new ArrayList<>();
        for (String percent : percents) {
            rates.add(TaxRate.of("T" + (rates.size() + 1), percent));
        }
        Wanted<TaxTerms> terms = new Wanted<>(Scope.organisation(), null, null, new TaxTerms(inclusive, rates));
        bench.run(admin, () -> bench.get(MaintainTaxClass.class).put(admin, code, code, List.of(terms), 0));
        return this;
    }

    CheckoutBench asksFee(FeeType type, String amount, @Nullable String freeFrom) {
        FeeTerms terms = new FeeTerms(
                type, inr(amount), freeFrom == null ? null : inr(freeFrom), null, FeeRefund.ON_FULL_CANCEL, List.of());
        bench.run(
                admin,
                () -> bench.get(MaintainFeeRule.class)
                        .put(admin, type.name(), new Wanted<>(Scope.organisation(), null, null, terms), 0));
        return this;
    }

    CheckoutBench taxed(String sku, String taxClass, String price, int stock) {
        Product product = new Product(sku, sku + " by name", taxClass, null, true, true, List.of(), 0);
        bench.run(admin, () -> bench.get(MaintainProduct.class).put(admin, product));
        return price(sku, price).stock("QC-001", sku, stock);
    }

    PlaceOutcome place(Basket basket) {
        return bench.in(admin, () -> bench.get(PlaceOrder.class).place(admin, basket.build()));
    }

    Quote quoted(Basket basket) {
        return bench.in(admin, () -> bench.get(QuoteOrder.class).quote(admin, basket.build()))
                .fold(quote -> quote, refused -> {
                    throw new AssertionError(refused.toString());
                });
    }

    PlaceOutcome.Refused refused(Basket basket) {
        return (PlaceOutcome.Refused) place(basket);
    }

    OrderDetail placed(Basket basket) {
        PlaceOutcome outcome = place(basket);
        if (outcome instanceof PlaceOutcome.Placed placed) {
            return find(placed.order().id());
        }
        throw new AssertionError(outcome.toString());
    }

    OrderDetail find(OrderId id) {
        return bench.in(admin, () -> bench.get(OrderQueries.class).find(admin, id.toString()))
                .orElseThrow();
    }

    int available(String sku) {
        return bench.in(admin, () -> bench.get(StockQueries.class).find(admin, "QC-001", sku))
                .map(StockLevel::available)
                .orElseThrow();
    }

    long rows(String table) {
        Object count = bench.<Object>in(
                admin.org(),
                em -> em.createNativeQuery("select count(*) from " + table).getSingleResult());
        return ((Number) count).longValue();
    }

    static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    /** A command in the making: COD at QC-001 unless said otherwise. */
    static final class Basket {

        private final List<PlaceLine> lines = new ArrayList<>();
        private final List<NewFee> fees = new ArrayList<>();
        private final List<DiscountRequest> discounts = new ArrayList<>();
        private List<TenderRequest> tenders = List.of(new TenderRequest("COD", null));
        private @Nullable String store = "QC-001";
        private @Nullable String externalId;
        private @Nullable Money expectedTotal;
        private Currency currency = INR;
        private Address address = address("12.9710", "77.5910");

        static Basket of(String sku, int quantity) {
            return new Basket().line(sku, quantity);
        }

        Basket line(String sku, int quantity) {
            lines.add(new PlaceLine(sku, Quantity.of(quantity), null, null, null));
            return this;
        }

        Basket line(String sku, int quantity, ShipPolicy shipping) {
            lines.add(new PlaceLine(sku, Quantity.of(quantity), null, null, null, shipping));
            return this;
        }

        Basket line(String sku, int quantity, String unitPrice, @Nullable String gross) {
            lines.add(
                    new PlaceLine(sku, Quantity.of(quantity), inr(unitPrice), gross == null ? null : inr(gross), null));
            return this;
        }

        Basket fee(String type, String amount) {
            fees.add(new NewFee(type, inr(amount), FeePolicy.usual()));
            return this;
        }

        Basket discount(String code, String amount) {
            discounts.add(new DiscountRequest(code, inr(amount)));
            return this;
        }

        Basket code(String code) {
            discounts.add(new DiscountRequest(code, null));
            return this;
        }

        Basket paidBy(TenderRequest... requests) {
            tenders = List.of(requests);
            return this;
        }

        Basket anywhere() {
            store = null;
            return this;
        }

        Basket at(String code) {
            store = code;
            return this;
        }

        Basket to(String latitude, String longitude) {
            address = address(latitude, longitude);
            return this;
        }

        Basket externalId(String id) {
            externalId = id;
            return this;
        }

        Basket expecting(String total) {
            expectedTotal = inr(total);
            return this;
        }

        Basket in(String code) {
            currency = Currency.getInstance(code);
            return this;
        }

        private static Address address(String latitude, String longitude) {
            return new Address(
                    "1 MG Road",
                    null,
                    "Bengaluru",
                    null,
                    "560001",
                    "IN",
                    new BigDecimal(latitude),
                    new BigDecimal(longitude));
        }

        PlaceCommand build() {
            return new PlaceCommand(
                    "WEB",
                    externalId,
                    currency,
                    store,
                    new Customer("c-17", "Kavya", "+919812345678", null),
                    address,
                    lines,
                    fees,
                    discounts,
                    tenders,
                    expectedTotal,
                    null,
                    null);
        }
    }
}
