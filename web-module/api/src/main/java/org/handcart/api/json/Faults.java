package org.handcart.api.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;

/** Collects everything that is wrong with one request, so that the caller hears all of it at once. */
public final class Faults {
    private static final int SHOWN = 100;

    private final List<FieldFault> found = new ArrayList<>();
    private final Set<String> pointers = new LinkedHashSet<>();

    public void add(String pointer, String detail) {
        pointers.add(pointer);
        if (found.size() < SHOWN) {
            found.add(FieldFault.at(pointer, detail));
        }
    }

    /** True when this place, or one it lies in, is known to be wrong: what follows from that needs no saying. */
    boolean knows(String pointer) {
        return pointers.stream().anyMatch(known -> pointer.equals(known) || pointer.startsWith(known + "/"));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<FieldFault> found() {
        return List.copyOf(found);
    }

    /** @throws Problem 400 with all of them, when there are any */
    public void refuse() {
        if (!found.isEmpty()) {
            String detail = pointers.size() == 1 ? "one field is not valid" : pointers.size() + " fields are not valid";
            throw new Problem(ProblemType.INVALID_REQUEST, null, detail, found);
        }
    }
}
