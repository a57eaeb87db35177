/** What a person can change of the scale. */
import { modes } from '#lab/modes';
import { SIGNATURE_RATES } from '#lab/scale/signature-rates';
import type { UnitFigures } from '#lab/scale/unit-figures';

interface Numbers {
  readonly requestsPerSecond: number;
  readonly services: number;
  /** Bytes of JSON. */
  readonly claims: number;
  readonly connection: number;
  readonly outage: number;
  readonly betweenRequests: number;
  readonly keySetKept: number;
  readonly lookUpKept: number;
  readonly storePerSecond: number;
  readonly lookUpMilliseconds: number;
}

export interface Inputs extends Numbers {
  /** Seconds, by the id of each mode whose credential's lifetime can be chosen. */
  readonly lifetimes: Readonly<Record<string, number>>;
  /** Signatures a second that a core checks, and that it makes, by the algorithm. */
  readonly checked: Readonly<Record<string, number>>;
  readonly made: Readonly<Record<string, number>>;
}

/** The algorithm that the run's tokens are signed with. */
export const RUN_ALG = 'RS256';

export interface Input {
  readonly name: string;
  read(inputs: Inputs): number;
  /** The inputs with another value of this one. */
  change(inputs: Inputs, value: number): Inputs;
  readonly label: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Nothing here can measure it. */
  readonly assumed?: true;
  /** Always in sight; the others are folded away. */
  readonly leads?: true;
  /** Whether 0 is meant to be reached; then the slider is not in ratios. */
  readonly linear?: boolean;
  readonly step?: number;
}

const LASTING = modes.flatMap(({ id, scale: { lifetime } }) => (lifetime ? [{ id, lifetime }] : []));

const WEEK = 7 * 24 * 60 * 60;

const HOUR = 3600;

/** How many signatures a core does in a second; nothing here can measure a server's. */
const rateOf = (of: 'checked' | 'made', alg: string): Input => ({
  name: `${of}-${alg}`,
  read: (inputs) => inputs[of][alg] ?? 1,
  change: (inputs, value) => ({ ...inputs, [of]: { ...inputs[of], [alg]: value } }),
  label: `${alg} signatures that a core ${of === 'checked' ? 'checks' : 'makes'}`,
  unit: 'per second',
  from: 100,
  to: 1e7,
  assumed: true,
  step: 1,
});

const numberOf = (name: keyof Numbers): Pick<Input, 'name' | 'read' | 'change'> => ({
  name,
  read: (inputs) => inputs[name],
  change: (inputs, value) => ({ ...inputs, [name]: value }),
});

export const INPUTS: readonly Input[] = [
  {
    ...numberOf('requestsPerSecond'),
    label: 'Requests of all users',
    unit: 'per second',
    from: 0.01,
    to: 1e6,
    leads: true,
  },
  {
    ...numberOf('services'),
    label: 'Services',
    unit: '',
    from: 1,
    to: 1000,
    leads: true,
    step: 1,
  },
  ...LASTING.map(({ id, lifetime }): Input => ({
    name: `${id}-lifetime`,
    read: ({ lifetimes }) => lifetimes[id] ?? HOUR,
    change: (inputs, value) => ({ ...inputs, lifetimes: { ...inputs.lifetimes, [id]: value } }),
    label: lifetime.label,
    unit: 'seconds',
    from: 60,
    to: 30 * 24 * 60 * 60,
    leads: true,
    step: 1,
  })),
  {
    ...numberOf('claims'),
    label: 'Extra claims',
    unit: 'bytes',
    from: 0,
    to: 8192,
    linear: true,
    step: 1,
  },
  {
    ...numberOf('connection'),
    label: 'Requests on one connection',
    unit: '',
    from: 1,
    to: 10_000,
    step: 1,
  },
  {
    ...numberOf('outage'),
    leads: true,
    label: 'Outage of shared servers',
    unit: 'seconds',
    from: 1,
    to: WEEK,
    step: 1,
  },
  {
    ...numberOf('betweenRequests'),
    label: 'Between two requests of a user',
    unit: 'seconds',
    from: 0.1,
    to: 86_400,
    assumed: true,
  },
  {
    ...numberOf('keySetKept'),
    label: 'Services cache the key set',
    unit: 'seconds',
    from: 1,
    to: WEEK,
    step: 1,
  },
  {
    ...numberOf('lookUpKept'),
    label: 'A looked-up session is cached',
    unit: 'seconds',
    from: 0,
    to: 3600,
    linear: true,
    step: 1,
  },
  {
    ...numberOf('storePerSecond'),
    label: 'Lookups that one store answers',
    unit: 'per second',
    from: 100,
    to: 1e7,
    assumed: true,
    step: 1,
  },
  {
    ...numberOf('lookUpMilliseconds'),
    label: 'A lookup takes',
    unit: 'ms',
    from: 0.01,
    to: 1000,
    assumed: true,
  },
  ...SIGNATURE_RATES.map(({ alg }) => rateOf('checked', alg)),
  rateOf('made', RUN_ALG),
];

const lifetimeOf = (figures: readonly UnitFigures[], mode: string): number | undefined =>
  figures.find((each) => each.mode === mode)?.lifetime;

/** What the page opens with; how long a key set is kept is the run's, and so is a lifetime where its mode says so. */
export const inputsFor = (figures: readonly UnitFigures[]): Inputs => ({
  requestsPerSecond: 1000,
  services: 10,
  lifetimes: Object.fromEntries(
    LASTING.map(({ id, lifetime: { opensWith } }) => [
      id,
      opensWith === 'the run’s' ? (lifetimeOf(figures, id) ?? HOUR) : opensWith,
    ]),
  ),
  claims: 0,
  connection: 100,
  outage: HOUR,
  betweenRequests: 30,
  keySetKept: figures.map((each) => each.keySetKept).find((each) => each !== undefined) ?? HOUR,
  lookUpKept: 60,
  storePerSecond: 100_000,
  lookUpMilliseconds: 1,
  checked: Object.fromEntries(SIGNATURE_RATES.map(({ alg, checked }) => [alg, checked])),
  made: Object.fromEntries(SIGNATURE_RATES.map(({ alg, made }) => [alg, made])),
});

/** The number that a text says, within the input's bounds; undefined when it says none. */
export const readInput = ({ from, to, step }: Input, text: string): number | undefined => {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value) || value < from || value > to) return undefined;
  return step === 1 ? Math.round(value) : value;
};

/** Positions of a slider, from 0. */
export const POSITIONS = 600;

/** Where the slider is. */
export const positionOf = ({ from, to, linear }: Input, value: number): number =>
  Math.round(
    POSITIONS * (linear ? (value - from) / (to - from) : Math.log(value / from) / Math.log(to / from)),
  );

/** The value at a position of the slider, rounded to what one would say. */
export const valueAt = ({ from, to, linear, step }: Input, position: number): number => {
  const part = position / POSITIONS;
  const value = linear ? from + part * (to - from) : from * (to / from) ** part;
  const rounded = position === POSITIONS ? to : Number(value.toPrecision(2));
  return Math.min(to, Math.max(from, step === 1 ? Math.round(rounded) : rounded));
};
