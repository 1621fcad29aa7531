package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.api.intake.recognition.ScoreHead.Role;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the level of each name and the split of each run of digits so that the weights below a parent add up to the
 * parent's and, where a total row is printed, all sums are the digits of that row.
 */
final class FlatSolver {

    /**
     * A name with the digits behind it.
     *
     * @param digits all digits, without separators
     * @param usualLevel level that the catalogue gives the name, 0 for none
     */
    record Item(String digits, int usualLevel) {}

    /** One way to read an item. */
    record Choice(int level, List<String> numbers) {
        String shown() {
            return "第" + level + "级 " + String.join(" / ", numbers);
        }
    }

    /**
     * All ways that fit.
     *
     * @param solutions the ways, those nearest to the usual levels only
     * @param confirmed whether a printed total row agrees
     * @param totals numbers of the total row
     */
    record Result(List<List<Choice>> solutions, boolean confirmed, List<String> totals) {}

    private static final int MOST_STEPS = 2_000_000;
    private static final int MOST_SOLUTIONS = 200;
    private static final long NONE = -1;

    private final List<Item> items;
    private final FlatScores.Head head;
    private final @Nullable String total;
    private final int depth;
    /** Whether numbers stand apart in the text, so that no run of digits is ever split. */
    private final boolean separate;

    private final List<List<Choice>> found = new ArrayList<>();
    private final List<Choice> path = new ArrayList<>();
    private List<String> totals = List.of();
    private int steps;

    private FlatSolver(List<Item> items, FlatScores.Head head, @Nullable String total, boolean separate) {
        this.separate = separate;
        this.items = items;
        this.head = head;
        this.total = total;
        this.depth = head.depth();
    }

    static Result solve(List<Item> items, FlatScores.Head head, @Nullable String total, boolean separate) {
        FlatSolver exact = new FlatSolver(items, head, total, separate);
        exact.step(0, new long[exact.depth + 1], 0);
        boolean confirmed = total != null && !exact.found.isEmpty();
        FlatSolver used = exact;
        if (exact.found.isEmpty() && total != null) {
            used = new FlatSolver(items, head, null, separate);
            used.step(0, new long[used.depth + 1], 0);
        }
        return new Result(used.nearest(), confirmed, used.totals);
    }

    private List<List<Choice>> nearest() {
        int best = -1;
        List<List<Choice>> nearest = new ArrayList<>();
        for (List<Choice> solution : found) {
            int usual = 0;
            for (int i = 0; i < items.size(); i++) {
                usual += solution.get(i).level() == items.get(i).usualLevel() ? 1 : 0;
            }
            if (usual > best) {
                best = usual;
                nearest.clear();
            }
            if (usual == best) {
                nearest.add(solution);
            }
        }
        return nearest;
    }

    /**
     * @param left what the children of the open parent of each level still have to add up to, {@link #NONE} where unknown
     * @param open deepest open level
     */
    private void step(int i, long[] left, int open) {
        if (++steps > MOST_STEPS || found.size() >= MOST_SOLUTIONS) {
            return;
        }
        if (i == items.size()) {
            for (int level = 1; level < depth; level++) {
                if (left[level] > 0) {
                    return;
                }
            }
            if (fitsTotal()) {
                found.add(List.copyOf(path));
            }
            return;
        }
        for (int level = Math.min(open + 1, depth); level >= 1; level--) {
            if (!mayClose(left, level)) {
                break;
            }
            for (List<String> numbers : splits(items.get(i).digits(), level)) {
                long weight = weight(numbers, level);
                long[] next = left.clone();
                int above = level - 1;
                while (above >= 1 && next[above] == NONE) {
                    above--;
                }
                if (above >= 1 && weight != NONE) {
                    next[above] -= weight;
                    if (next[above] < 0) {
                        continue;
                    }
                }
                for (int deeper = level; deeper < next.length; deeper++) {
                    next[deeper] = deeper == level ? level == depth ? 0 : weight : 0;
                }
                path.add(new Choice(level, numbers));
                step(i + 1, next, level);
                path.remove(path.size() - 1);
            }
        }
    }

    /** A name of a level closes all parents at that level and below: their children must have added up. */
    private static boolean mayClose(long[] left, int level) {
        for (int deeper = level; deeper < left.length; deeper++) {
            if (left[deeper] > 0) {
                return false;
            }
        }
        return true;
    }

    private long weight(List<String> numbers, int level) {
        List<Role> roles = head.numbers(level);
        if (roles.isEmpty() && numbers.size() == 1) {
            return hundredths(numbers.get(0));
        }
        int at = roles.indexOf(Role.WEIGHT);
        return at < 0 || at >= numbers.size() ? NONE : hundredths(numbers.get(at));
    }

    private static long hundredths(String number) {
        return new BigDecimal(number).movePointRight(2).longValue();
    }

    // ---- digits ------------------------------------------------------------------------------------------------

    /** Numbers that stand apart need no splitting; a parent may print its weight where the head has one column for all. */
    private List<List<String>> splits(String digits, int level) {
        List<Role> roles = head.numbers(level);
        List<String> apart =
                digits.isBlank() ? List.of() : List.of(digits.strip().split("\\s+"));
        if (roles.isEmpty() && level < depth && apart.size() == 1 && isNumber(apart.get(0))) {
            return List.of(apart);
        }
        if (apart.size() > 1 || separate) {
            return apart.size() == roles.size() && apart.stream().allMatch(FlatSolver::isNumber) && legal(apart, roles)
                    ? List.of(apart)
                    : List.of();
        }
        return splits(digits, roles);
    }

    private static List<List<String>> splits(String digits, List<Role> roles) {
        List<List<String>> splits = new ArrayList<>();
        split(digits, 0, roles, new ArrayList<>(), splits);
        return splits;
    }

    private static void split(String digits, int from, List<Role> roles, List<String> taken, List<List<String>> into) {
        if (taken.size() == roles.size()) {
            if (from == digits.length() && legal(taken, roles)) {
                into.add(List.copyOf(taken));
            }
            return;
        }
        for (int to = from + 1; to <= digits.length(); to++) {
            String number = digits.substring(from, to);
            if (isNumber(number)) {
                taken.add(number);
                split(digits, to, roles, taken, into);
                taken.remove(taken.size() - 1);
            }
        }
    }

    private static boolean isNumber(String s) {
        return s.matches("0|[1-9]\\d{0,2}|(?:0|[1-9]\\d{0,2})\\.\\d{1,2}")
                && new BigDecimal(s).compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    private static boolean legal(List<String> numbers, List<Role> roles) {
        int weight = roles.indexOf(Role.WEIGHT);
        int score = roles.indexOf(Role.SCORE);
        int deduction = roles.indexOf(Role.DEDUCTION);
        if (weight >= 0 && score >= 0) {
            long w = hundredths(numbers.get(weight));
            long s = hundredths(numbers.get(score));
            return s <= w && (deduction < 0 || w - s == hundredths(numbers.get(deduction)));
        }
        return true;
    }

    /** The sums of all number columns, written one behind the other, must be the digits of the total row. */
    private boolean fitsTotal() {
        if (total == null) {
            return true;
        }
        List<String> sums = new ArrayList<>();
        List<String> leaf = new ArrayList<>();
        for (int level = 1; level <= depth; level++) {
            List<Role> roles = head.numbers(level);
            for (int k = 0; k < roles.size(); k++) {
                long sum = 0;
                for (Choice choice : path) {
                    if (choice.level() == level) {
                        sum += hundredths(choice.numbers().get(k));
                    }
                }
                String shown = BigDecimal.valueOf(sum, 2).stripTrailingZeros().toPlainString();
                sums.add(shown);
                if (level == depth) {
                    leaf.add(shown);
                }
            }
        }
        String printed = total.replaceAll("\\s", "");
        if (String.join("", sums).equals(printed)) {
            totals = sums;
            return true;
        }
        if (String.join("", leaf).equals(printed)) {
            totals = leaf;
            return true;
        }
        return false;
    }
}
