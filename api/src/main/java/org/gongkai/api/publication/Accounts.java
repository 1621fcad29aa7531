package org.gongkai.api.publication;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.gongkai.api.store.Action;
import org.gongkai.api.store.Digests;
import org.gongkai.api.store.Documents;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.gongkai.api.store.trail.TrailEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The local accounts: made by an ADMIN, or by the first start; there is no default password. */
public final class Accounts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");
    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> RESERVED = Set.of("system", "anonymous", "profile");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ReportStore store;
    private final MongoCollection<Document> accounts;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    Accounts(ReportStore store) {
        this.store = store;
        this.accounts = store.database().getCollection(StoreCollections.ACCOUNTS);
    }

    /** Whether anybody has an account yet; until then only the demonstration releases. */
    public boolean isEmpty() {
        return accounts.find().limit(1).first() == null;
    }

    /** The account of a name. */
    public Optional<Account> find(String name) {
        Document found = accounts.find(Filters.eq("_id", normal(name))).first();
        return Optional.ofNullable(found).map(document -> Documents.read(document, Account.class));
    }

    /** All accounts by name. */
    public List<Account> list() {
        List<Account> list = accounts.find()
                .map(document -> Documents.read(document, Account.class))
                .into(new ArrayList<>());
        list.sort(Comparator.comparing(Account::id));
        return List.copyOf(list);
    }

    /**
     * Makes an account, or gives one new roles and a new password.
     *
     * @param by who does it; without any account yet, anybody with access to the data directory
     * @param password at least {@value #SHORTEST_PASSWORD} characters; null for an account with a token only
     */
    public Account put(Actor by, String name, Set<Role> roles, @Nullable String password) {
        checkRight(by);
        String id = normal(name);
        if (!NAME.matcher(id).matches() || RESERVED.contains(id)) {
            throw invalid(id, "this can't be an account name", "use 2 to 32 of a-z, 0-9, dot, hyphen, underscore");
        }
        if (roles.isEmpty() || roles.contains(Role.SYSTEM)) {
            throw invalid(id, "an account needs roles of people", "give it EDITOR, RELEASER or ADMIN");
        }
        if (password != null && password.length() < SHORTEST_PASSWORD) {
            throw invalid(id, "the password is too short", "use at least " + SHORTEST_PASSWORD + " characters");
        }
        Optional<Account> before = find(id);
        Account account = new Account(
                id,
                roles,
                password != null
                        ? passwords.encode(password)
                        : before.map(Account::passwordHash).orElse(null),
                before.map(Account::tokenHash).orElse(null),
                before.map(Account::createdAt).orElseGet(store::now),
                false);
        save(by, account, (before.isPresent() ? "changed " : "created ") + id + " with " + words(roles));
        return account;
    }

    /** A new token for command-line and scripts, shown once; an earlier one of the account no longer works. */
    public String issueToken(Actor by, String name) {
        checkRight(by);
        Account account = existing(name);
        // A tilde: allowed in a bearer token (RFC 6750), and in no account name.
        String token = account.id() + "~" + randomText(32);
        save(
                by,
                new Account(
                        account.id(),
                        account.roles(),
                        account.passwordHash(),
                        Digests.sha256(token),
                        account.createdAt(),
                        account.disabled()),
                "issued a token for " + account.id());
        return token;
    }

    /** Shuts an account; its name stays in the trail. */
    public void disable(Actor by, String name) {
        checkRight(by);
        Account account = existing(name);
        save(
                by,
                new Account(account.id(), account.roles(), null, null, account.createdAt(), true),
                "disabled " + account.id());
    }

    /** The account that name and password open. */
    public Optional<Account> logIn(String name, String password) {
        Optional<Account> account = find(name).filter(found -> !found.disabled());
        String hash = account.map(Account::passwordHash).orElse(null);
        if (hash == null) {
            // The same work for unknown names, so that the time of an answer doesn't tell them apart.
            passwords.encode(password);
            return Optional.empty();
        }
        return passwords.matches(password, hash) ? account : Optional.empty();
    }

    /** The account that a token opens. */
    public Optional<Account> byToken(String token) {
        int end = token.indexOf('~');
        if (end < 1) {
            return Optional.empty();
        }
        byte[] given = Digests.sha256(token).getBytes(StandardCharsets.US_ASCII);
        return find(token.substring(0, end))
                .filter(account -> !account.disabled())
                .filter(account -> account.tokenHash() != null
                        && MessageDigest.isEqual(account.tokenHash().getBytes(StandardCharsets.US_ASCII), given));
    }

    /** A random password or token: unpredictable, printable, easy to copy. */
    public static String randomText(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private void checkRight(Actor by) {
        if (!by.has(Role.ADMIN) && !isEmpty() && !by.has(Role.SYSTEM)) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.FORBIDDEN,
                    "accounts",
                    by.name() + " may not keep accounts",
                    "this needs the role " + Role.ADMIN);
        }
    }

    private Account existing(String name) {
        return find(name)
                .orElseThrow(() -> new PublicationRefusal(
                        PublicationRefusal.Kind.NOT_FOUND, normal(name), "there is no such account", "create it"));
    }

    private void save(Actor by, Account account, String note) {
        accounts.replaceOne(Filters.eq("_id", account.id()), Documents.of(account), new ReplaceOptions().upsert(true));
        store.trail()
                .append(List.of(new TrailEvent(
                        store.now(),
                        Action.ACCOUNT,
                        by.name(),
                        words(by.roles()),
                        by.tool(),
                        null,
                        null,
                        null,
                        null,
                        note)));
    }

    private static String words(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Enum::name).collect(Collectors.joining("+"));
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static PublicationRefusal invalid(String place, String reason, String remedy) {
        return new PublicationRefusal(PublicationRefusal.Kind.INVALID, place, reason, remedy);
    }
}
