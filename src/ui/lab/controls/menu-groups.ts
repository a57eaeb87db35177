/** Everything that can be done or chosen in the lab, as groups of a menu. Not: the menu (search-menu.tsx). */
import { attacks } from '#lab/attacks';
import type { Defence } from '#lab/defence';
import { defences } from '#lab/defences';
import { modes } from '#lab/modes';
import { ACTS, type Act } from '#lab/run/act';
import { CHOICES, columnsIn, DEFAULT_SETUP } from '#lab/run/choices';
import type { Choice, Setup } from '#lab/run/setup';

export interface MenuRow {
  readonly id: string;
  readonly label: string;
  /** A sentence. */
  readonly says?: string;
  /** Other words that people look for. */
  readonly also?: readonly string[];
  /** Why it can't be chosen now. */
  readonly barred?: string | undefined;
  /** Why choosing it changes nothing now. */
  readonly idle?: string | undefined;
}

export interface MenuGroup {
  readonly id: string;
  readonly title: string;
  readonly kind: 'act' | 'defence' | 'option' | 'column' | 'preset';
  readonly rows: readonly MenuRow[];
  /** Ids of the rows that are chosen; absent: rows are acts. */
  readonly selected?: readonly string[];
  /** Exactly one is chosen. */
  readonly one?: boolean;
  /** @param ids of what is chosen now */
  readonly onSelect?: (ids: readonly string[]) => void;
  /** @param id of the act that is pressed */
  readonly onAct?: (id: string) => void;
}

export interface Does {
  readonly setup: Setup;
  readonly onAct: (id: string) => void;
  /** @param because what the setting that changed is called */
  readonly onSetup: (setup: Setup, because: string) => void;
}

const titled = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Whether each word that was typed is in a row's words. */
export const matches = (words: string, typed: string): boolean => {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  const squeezed = plain(words).replaceAll(' ', '');
  return plain(typed)
    .split(' ')
    .every((word) => squeezed.includes(word));
};

const ACT_GROUPS: readonly { readonly group: Act['group']; readonly title: string }[] = [
  { group: 'alice', title: 'In the shop’s page' },
  { group: 'elsewhere', title: 'Elsewhere' },
  { group: 'the shop', title: 'At the shop' },
  { group: 'wait', title: 'Wait' },
];

const actGroup = (group: string, title: string, rows: readonly MenuRow[], { onAct }: Does): MenuGroup => ({
  id: group,
  title,
  kind: 'act',
  rows,
  onAct,
});

/** @param only the group that is wanted; absent: every group */
export const actGroups = (does: Does, only?: Act['group']): MenuGroup[] =>
  ACT_GROUPS.filter(({ group }) => only === undefined || group === only).map(({ group, title }) =>
    actGroup(
      group,
      title,
      ACTS.filter((act) => act.group === group),
      does,
    ),
  );

/** Groups in the order their first attacks have; each attack with what it is granted. */
export const attackGroups = (does: Does): MenuGroup[] =>
  [...new Set(attacks.map(({ group }) => group))].map((group) =>
    actGroup(
      group,
      titled(group),
      attacks
        .filter((attack) => attack.group === group)
        .map(({ id, label, also, says, grants }) => ({
          id,
          label,
          ...(also ? { also } : {}),
          says: `${says} Attacker has: ${grants.join(', ') || 'nothing'}.`,
        })),
      does,
    ),
  );

/** Why a defence can't be switched on now: the one it excludes, or that excludes it, is on. */
const barred = ({ id, excludes }: Defence, { defences: on }: Setup): string | undefined => {
  if (on.includes(id)) return undefined;
  if (excludes && on.includes(excludes.id)) return excludes.because;
  return defences.find((each) => on.includes(each.id) && each.excludes?.id === id)?.excludes?.because;
};

/** Ids in, defences in their own order out. */
const inOrder = (ids: readonly string[]): string[] =>
  defences.filter(({ id }) => ids.includes(id)).map(({ id }) => id);

/** A setup with one defence switched, and what is said of that. */
export const switched = (setup: Setup, id: string): readonly [setup: Setup, because: string] => {
  const on = setup.defences.includes(id);
  const label = defences.find((each) => each.id === id)?.label ?? id;
  const others = setup.defences.filter((each) => each !== id);
  return [{ ...setup, defences: on ? others : inOrder([...others, id]) }, `${label} is ${on ? 'off' : 'on'}`];
};

export const defenceGroups = ({ setup, onSetup }: Does): MenuGroup[] =>
  [...new Set(defences.map(({ group }) => group))].map((group) => {
    const own = defences.filter((each) => each.group === group);
    const selected = own.filter(({ id }) => setup.defences.includes(id)).map(({ id }) => id);
    return {
      id: `defences/${group}`,
      title: titled(group),
      kind: 'defence',
      rows: own.map((defence) => {
        const why = barred(defence, setup);
        return { ...defence, barred: why, idle: why === undefined ? defence.idle?.(setup) : undefined };
      }),
      selected,
      onSelect: (ids) => {
        const changed = own.find(({ id }) => ids.includes(id) !== selected.includes(id));
        if (changed) onSetup(...switched(setup, changed.id));
      },
    };
  });

/** A setup with another option, and what is said of that. */
export const chosen = (
  setup: Setup,
  { id, label, options }: Choice,
  option: string,
): readonly [setup: Setup, because: string] => [
  { ...setup, [id]: option },
  `${label} ${options.find((each) => each.id === option)?.label ?? option}`,
];

/** A choice of a mode that is not shown changes nothing that one sees. */
const isOfColumns = ({ id }: Choice, { columns }: Setup): boolean => {
  const owner = modes.find(({ choices }) => choices?.some((choice) => choice.id === id));
  return !owner || columns.includes(owner.id);
};

const choiceGroups = ({ setup, onSetup }: Does): MenuGroup[] =>
  CHOICES.filter((choice) => isOfColumns(choice, setup)).map((choice) => ({
    id: choice.id,
    title: choice.label,
    kind: 'option',
    rows: choice.options.map((option) => ({ ...option, idle: choice.idle?.(setup) })),
    selected: [setup[choice.id]],
    one: true,
    onSelect: ([option]) => {
      if (option !== undefined) onSetup(...chosen(setup, choice, option));
    },
  }));

const columnGroup = ({ setup, onSetup }: Does): MenuGroup => ({
  id: 'columns',
  title: 'Lanes',
  kind: 'column',
  rows: modes.map(({ id, label }) => ({ id, label })),
  selected: setup.columns,
  // The last lane stays.
  onSelect: (ids) => {
    if (ids.length > 0) onSetup({ ...setup, columns: columnsIn(ids) }, 'other lanes');
  },
});

const presetGroup = ({ setup, onSetup }: Does): MenuGroup => ({
  id: 'presets',
  title: 'All settings',
  kind: 'preset',
  rows: [
    { id: 'none', label: 'All defenses off' },
    { id: 'default', label: 'Default settings', says: 'Keeps your steps.', also: ['reset', 'start'] },
  ],
  onAct: (id) => {
    if (id === 'none') onSetup({ ...setup, defences: [] }, 'all defenses are off');
    else onSetup({ ...DEFAULT_SETUP, acts: setup.acts }, 'default settings');
  },
});

/** Everything: acts, attacks, defences, choices, lanes. */
export const allGroups = (does: Does): MenuGroup[] => [
  ...choiceGroups(does),
  columnGroup(does),
  ...actGroups(does),
  ...attackGroups(does),
  ...defenceGroups(does),
  presetGroup(does),
];
