package org.handcart.api.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.api.json.StrictTree;
import org.handcart.api.json.Uuids;
import org.handcart.api.problem.Problem;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an access token says, taken by the letter. The signature is {@link TokenVerifier}'s matter; here is refused what
 * a correctly signed token may still be: expired, for somebody else, another kind of token (an ID or refresh token), one
 * that lives too long, one with claims twice or of another type.
 *
 * @param expires epoch seconds
 */
record AccessClaims(String keyId, long expires, OrgId org, String name, Set<Role> roles, Set<String> stores) {
    static final String TYPE = "at+jwt";
    static final String ALGORITHM = "RS256";
    /** An hour, and what clocks may differ. */
    private static final Duration LONGEST = Duration.ofSeconds(3700);

    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final int MAX_LENGTH = 8_000;

    /** Empty for a token that must not be used. */
    static Optional<AccessClaims> read(String token, Expected expected, Instant now) {
        String[] parts = token.length() > MAX_LENGTH ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode header = part(parts[0]);
            JsonNode claims = part(parts[1]);
            return isAccessToken(header) && isInTime(claims, now) && isFor(expected, claims)
                    ? claims(String.valueOf(text(header, "kid")), claims)
                    : Optional.empty();
        } catch (Problem | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Whose tokens are taken, and for whom they must be. */
    record Expected(String issuer, String audience) {}

    boolean isOver(Instant now) {
        return expires <= now.minus(SKEW).getEpochSecond();
    }

    Actor actor(String correlationId) {
        return new Actor(org, name, roles, stores, correlationId);
    }

    private static boolean isAccessToken(JsonNode header) {
        String type = text(header, "typ");
        return TYPE.equalsIgnoreCase(type)
                && ALGORITHM.equals(text(header, "alg"))
                && text(header, "kid") != null
                && !header.has("crit");
    }

    private static boolean isInTime(JsonNode claims, Instant now) {
        Long issued = seconds(claims, "iat");
        Long expires = seconds(claims, "exp");
        Long notBefore = seconds(claims, "nbf");
        long latest = now.plus(SKEW).getEpochSecond();
        return issued != null
                && expires != null
                && expires - issued <= LONGEST.toSeconds()
                && issued <= latest
                && expires > now.minus(SKEW).getEpochSecond()
                && (!claims.has("nbf") || notBefore != null && notBefore <= latest);
    }

    private static boolean isFor(Expected expected, JsonNode claims) {
        JsonNode audience = claims.get("aud");
        boolean ours = audience != null && audience.isTextual()
                ? expected.audience().equals(audience.textValue())
                : Optional.ofNullable(texts(claims, "aud")).orElse(Set.of()).contains(expected.audience());
        return ours && expected.issuer().equals(text(claims, "iss"));
    }

    private static Optional<AccessClaims> claims(String keyId, JsonNode claims) {
        String org = text(claims, "org");
        String name = text(claims, "upn");
        Set<String> groups = texts(claims, "groups");
        Set<String> stores = texts(claims, "stores");
        if (text(claims, "jti") == null || text(claims, "sub") == null) {
            return Optional.empty();
        }
        if (org == null || name == null || groups == null || groups.isEmpty() || stores == null) {
            return Optional.empty();
        }
        Optional<UUID> id = Uuids.parse(org);
        Set<Role> roles = roles(groups);
        return id.isEmpty() || roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new AccessClaims(
                        keyId, claims.get("exp").longValue(), new OrgId(id.get()), name, roles, stores));
    }

    /** Empty when one of them is unknown. The application's own role is not for tokens. */
    private static Set<Role> roles(Set<String> groups) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String group : groups) {
            try {
                roles.add(Role.valueOf(group));
            } catch (IllegalArgumentException unknown) {
                return Set.of();
            }
        }
        return roles.contains(Role.SYSTEM) ? Set.of() : roles;
    }

    private static JsonNode part(String encoded) {
        return StrictTree.parse(Base64.getUrlDecoder().decode(encoded));
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value != null && value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    private static @Nullable Long seconds(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value != null && value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
    }

    private static @Nullable Set<String> texts(JsonNode object, String name) {
        JsonNode list = object.get(name);
        if (list == null || !list.isArray()) {
            return null;
        }
        Set<String> values = new HashSet<>();
        for (JsonNode value : list) {
            if (!value.isTextual()) {
                return null;
            }
            values.add(value.textValue());
        }
        return values;
    }
}
