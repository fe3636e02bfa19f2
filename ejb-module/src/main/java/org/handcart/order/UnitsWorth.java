package org.handcart.order;

import java.util.ArrayList;
import java.util.List;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;
import org.handcart.shared.UnitSlices;

/**
 * What units of one line were worth when they left, with everything that is needed to compute it again (D3, D6):
 * {@code value = slice − withheld = net + Σ taxes.amount}.
 *
 * @param units ordered units of the line
 * @param from k before: units that had left the line already, whatever the way
 * @param to k after
 * @param lineTotal what the customer pays for all ordered units
 * @param slice the part of the frozen total
 * @param withheld what of it stays with the order, because what is kept costs more now (D5, D14)
 * @param value what the units are worth
 * @param net the value without tax; may be a minor unit below zero where a tax takes nearly all of a tiny amount
 * @param taxes by component
 */
public record UnitsWorth(
        int units,
        int from,
        int to,
        Money lineTotal,
        Money slice,
        Money withheld,
        Money value,
        Money net,
        List<TaxWorth> taxes) {

    public UnitsWorth {
        taxes = List.copyOf(taxes);
    }

    public int count() {
        return to - from;
    }

    public Money tax() {
        Money sum = Money.zero(value.currency());
        for (TaxWorth part : taxes) {
            sum = sum.plus(part.amount());
        }
        return sum;
    }

    /**
     * Cuts these units into parts that follow each other, each worth its own slices; what is withheld is spread over them
     * in proportion (D2).
     *
     * @param counts units of each part; together all of these
     */
    public List<UnitsWorth> split(List<Integer> counts) {
        List<UnitsWorth> parts = new ArrayList<>();
        int gone = from;
        for (int part : counts) {
            parts.add(line().worth(gone, part));
            gone += part;
        }
        if (gone != to) {
            throw new IllegalArgumentException("units %d..%d do not come in %s".formatted(from, to, counts));
        }
        if (withheld.isZero()) {
            return parts;
        }
        return spread(parts);
    }

    private List<UnitsWorth> spread(List<UnitsWorth> parts) {
        Money withheldNet = withheld;
        List<List<Money>> byTax = new ArrayList<>();
        for (int i = 0; i < taxes.size(); i++) {
            int at = i;
            withheldNet = withheldNet.minus(taxes.get(i).withheld());
            byTax.add(share(
                    taxes.get(i).withheld(),
                    parts.stream().map(part -> part.taxes.get(at).slice()).toList()));
        }
        List<Money> byNet =
                share(withheldNet, parts.stream().map(part -> part.net.orZero()).toList());
        List<UnitsWorth> less = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            less.add(parts.get(i)
                    .less(byNet.get(i), byTax.stream().map(tax -> tax.get(at)).toList()));
        }
        return less;
    }

    private static List<Money> share(Money amount, List<Money> over) {
        return amount.isZero()
                ? over.stream().map(ignored -> amount).toList()
                : Allocation.split(amount, over.stream().map(Money::minor).toList());
    }

    /** The same units, less an amount that is spread over net and every tax in proportion (D2). */
    public UnitsWorth withholding(Money amount) {
        if (amount.isZero()) {
            return this;
        }
        if (amount.isNegative() || amount.compareTo(value) > 0) {
            throw new IllegalArgumentException("cannot withhold %s of %s".formatted(amount, value));
        }
        List<Long> weights = new ArrayList<>();
        weights.add(net.orZero().minor());
        taxes.forEach(part -> weights.add(part.amount().minor()));
        List<Money> shares = Allocation.split(amount, weights);
        return less(shares.get(0), shares.subList(1, shares.size()));
    }

    private UnitsWorth less(Money ofNet, List<Money> ofTaxes) {
        Money all = ofNet;
        List<TaxWorth> less = new ArrayList<>();
        for (int i = 0; i < taxes.size(); i++) {
            TaxWorth part = taxes.get(i);
            Money share = ofTaxes.get(i);
            all = all.plus(share);
            less.add(new TaxWorth(
                    part.component(),
                    part.rate(),
                    part.inclusive(),
                    part.ofLine(),
                    part.slice(),
                    part.withheld().plus(share),
                    part.amount().minus(share)));
        }
        return new UnitsWorth(
                units, from, to, lineTotal, slice, withheld.plus(all), value.minus(all), net.minus(ofNet), less);
    }

    /** How the value came about, for people; empty when no unit left. */
    public List<String> sentences() {
        if (count() == 0) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        told.add("line %s %s over %d units".formatted(taxes.isEmpty() ? "net" : "total", plain(lineTotal), units));
        List<TaxWorth> onTop = taxes.stream().filter(part -> !part.inclusive()).toList();
        Money base = lineTotal;
        for (TaxWorth part : onTop) {
            base = base.minus(part.ofLine());
        }
        String what = onTop.isEmpty() ? "" : "without tax " + plain(base) + ": ";
        told.add(what + new UnitSlices(base, units).derivation(from, count()));
        for (TaxWorth part : taxes) {
            told.add("%s %s %% %s, %s: %s"
                    .formatted(
                            part.component(),
                            part.rate().stripTrailingZeros().toPlainString(),
                            part.inclusive() ? "within" : "on top",
                            plain(part.ofLine()),
                            new UnitSlices(part.ofLine(), units).derivation(from, count())));
        }
        if (!withheld.isZero()) {
            told.add("%s − %s withheld = %s".formatted(plain(slice), plain(withheld), plain(value)));
        }
        return List.copyOf(told);
    }

    private LineMoney line() {
        List<LineTax> frozen = taxes.stream()
                .map(part -> new LineTax(part.component(), part.rate(), part.inclusive(), part.ofLine()))
                .toList();
        return new LineMoney(lineTotal, frozen, units);
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
