package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.handcart.order.Address;
import org.handcart.order.Customer;
import org.jspecify.annotations.Nullable;

/** Who gets the order, and where: the columns that an erasure empties (D34). */
@Embeddable
class Recipient {

    @Column(name = "customer_id")
    private @Nullable String customerId;

    @Column(name = "customer_name")
    private @Nullable String customerName;

    @Column(name = "customer_phone")
    private @Nullable String customerPhone;

    @Column(name = "customer_email")
    private @Nullable String customerEmail;

    @Column(name = "address_line1")
    private @Nullable String line1;

    @Column(name = "address_line2")
    private @Nullable String line2;

    @Column(name = "address_city")
    private @Nullable String city;

    @Column(name = "address_region")
    private @Nullable String region;

    @Column(name = "address_postal_code")
    private @Nullable String postalCode;

    @Column(name = "address_country")
    private @Nullable String country;

    @Column(name = "address_latitude")
    private @Nullable BigDecimal latitude;

    @Column(name = "address_longitude")
    private @Nullable BigDecimal longitude;

    protected Recipient() {}

    Recipient(Customer customer, Address address) {
        change(customer);
        change(address);
    }

    void change(Customer customer) {
        this.customerId = customer.externalId();
        this.customerName = customer.name();
        this.customerPhone = customer.phone();
        this.customerEmail = customer.email();
    }

    void change(Address address) {
        this.line1 = address.line1();
        this.line2 = address.line2();
        this.city = address.city();
        this.region = address.region();
        this.postalCode = address.postalCode();
        this.country = address.country();
        this.latitude = address.latitude();
        this.longitude = address.longitude();
    }

    Customer customer() {
        return new Customer(customerId, customerName, customerPhone, customerEmail);
    }

    Address address() {
        return new Address(line1, line2, city, region, postalCode, country, latitude, longitude);
    }
}
