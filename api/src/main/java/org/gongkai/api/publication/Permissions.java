package org.gongkai.api.publication;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.api.store.Action;
import org.gongkai.api.store.State;

/** The table of who may do what in which state. Everything else, the gate and the four eyes, comes on top of it. */
final class Permissions {
    private record Rule(List<Role> roles, Set<State> states) {}

    private static final Map<Action, Rule> RULES = new EnumMap<>(Map.of(
            Action.IMPORT,
                    new Rule(
                            List.of(Role.EDITOR, Role.SYSTEM),
                            EnumSet.of(State.DRAFT, State.RETURNED, State.RELEASED, State.CORRECTED)),
            Action.EDIT,
                    new Rule(
                            List.of(Role.EDITOR),
                            EnumSet.of(State.DRAFT, State.RETURNED, State.RELEASED, State.CORRECTED)),
            Action.SUBMIT, new Rule(List.of(Role.EDITOR), EnumSet.of(State.DRAFT, State.RETURNED)),
            Action.RETURN, new Rule(List.of(Role.RELEASER), EnumSet.of(State.SUBMITTED)),
            Action.WAIVE, new Rule(List.of(Role.RELEASER), EnumSet.of(State.DRAFT, State.SUBMITTED, State.RETURNED)),
            Action.ALLOW_FIELD,
                    new Rule(List.of(Role.RELEASER), EnumSet.of(State.DRAFT, State.SUBMITTED, State.RETURNED)),
            Action.RELEASE,
                    new Rule(
                            List.of(Role.RELEASER, Role.SYSTEM),
                            EnumSet.of(State.DRAFT, State.SUBMITTED, State.RETURNED)),
            Action.CORRECT, new Rule(List.of(Role.RELEASER), EnumSet.of(State.SUBMITTED)),
            Action.DISCARD, new Rule(List.of(Role.EDITOR, Role.ADMIN), EnumSet.of(State.DRAFT, State.RETURNED)),
            Action.RETRACT, new Rule(List.of(Role.RELEASER, Role.ADMIN), EnumSet.allOf(State.class))));

    private Permissions() {}

    /** The role that entitles the actor; refuses when none does. */
    static Role role(Action action, Actor actor, String place) {
        Rule rule = rule(action);
        return rule.roles().stream()
                .filter(actor::has)
                .findFirst()
                .orElseThrow(() -> new PublicationRefusal(
                        PublicationRefusal.Kind.FORBIDDEN,
                        place,
                        actor.name() + " may not " + words(action),
                        "this needs the role " + rule.roles().get(0)));
    }

    /** Refuses when the state doesn't allow the action. */
    static void state(Action action, State state, String place) {
        if (!rule(action).states().contains(state)) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.WRONG_STATE,
                    place,
                    "can't " + words(action) + " a report that is " + state + " (" + state.label() + ")",
                    remedy(state));
        }
    }

    private static String remedy(State state) {
        return switch (state) {
            case DRAFT, RETURNED -> "submit it first";
            case SUBMITTED -> "return it to its author first";
            case RELEASED, CORRECTED -> "import or edit it to begin a correction";
            case RETRACTED -> "what was retracted stays retracted; publish a new report under a new id";
        };
    }

    private static Rule rule(Action action) {
        Rule rule = RULES.get(action);
        if (rule == null) {
            throw new IllegalArgumentException(action + " isn't done to a report");
        }
        return rule;
    }

    private static String words(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
