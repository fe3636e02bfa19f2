package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.handcart.cod.OtpOutcome;
import org.handcart.cod.OtpOutcome.Reason;
import org.handcart.cod.OtpOutcome.Refused;
import org.handcart.cod.OtpOutcome.Sent;
import org.handcart.cod.domain.DialledPhone;
import org.handcart.cod.domain.OneTimeCode;
import org.handcart.cod.domain.TextMessages;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Sends a one-time code to a phone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendCode {

    @EJB
    IssueCode issueCode;

    @Inject
    TextMessages messages;

    /**
     * A code of six digits that lives five minutes; a newer one replaces it. The code is kept as a salted hash and told
     * to nobody but the phone. Codes that did not go out count as well, so that nobody can hammer the gateway.
     *
     * @param phone as it is dialled in {@code country}, or in E.164
     * @param customerId whose phone it is when it is proven; null: nobody's in particular
     */
    @Requires(Permission.COD_VALIDATE)
    public OtpOutcome send(Actor actor, String phone, @Nullable String country, @Nullable String customerId) {
        DialledPhone dialled = DialledPhone.read(phone, country);
        String e164 = dialled.e164();
        if (e164 == null) {
            String why = dialled.trouble();
            return new Refused(Reason.PHONE, why == null ? "A phone number is required." : why);
        }
        IssueCode.Issued issued = issueCode.issue(actor, e164, customerId);
        OneTimeCode code = issued.code();
        if (code == null) {
            return new Refused(Reason.TOO_SOON, "a code was sent lately; wait before the next", issued.waitSeconds());
        }
        String text = "%s is your code to pay at the door. It is valid for %d minutes. Tell it to nobody else."
                .formatted(code.code(), IssueCode.LIVES.toMinutes());
        if (!messages.send(e164, text)) {
            return new Refused(Reason.NOT_SENT, "the text message could not be sent");
        }
        issueCode.sent(actor, issued.id());
        return new Sent(issued.id(), e164, issued.expiresAt());
    }
}
