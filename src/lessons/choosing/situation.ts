/** What a person who must choose states of their shop, and its address. Not: what follows from it (argue.ts). */

export interface Situation {
  /** How soon a login that was ended must be over. */
  readonly end: 'now' | 'minutes' | 'expiry';
  /** How many services must know who asks: a whole number of SERVICES. */
  readonly services: number;
  readonly callers: 'browser' | 'mobile';
  /** Pages of other sites call. */
  readonly domains: 'no' | 'yes';
  /** Services need data about the person, and the data is regulated. */
  readonly data: 'no' | 'yes';
  /** Third-party scripts run in the page. */
  readonly script: 'no' | 'yes';
}

export const SERVICES = { from: 1, to: 40 } as const;

export const PLAIN_SITUATION: Situation = {
  end: 'now',
  services: 1,
  callers: 'browser',
  domains: 'no',
  data: 'no',
  script: 'no',
};

interface Question {
  readonly id: Exclude<keyof Situation, 'services'>;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

const NO_OR_YES = [
  { id: 'no', label: 'no' },
  { id: 'yes', label: 'yes' },
] as const;

/** What is asked besides the number of services. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'end',
    label: 'Logout must take effect',
    options: [
      { id: 'now', label: 'at once' },
      { id: 'minutes', label: 'within minutes' },
      { id: 'expiry', label: 'when it expires' },
    ],
  },
  {
    id: 'callers',
    label: 'Who calls',
    options: [
      { id: 'browser', label: 'pages in a browser' },
      { id: 'mobile', label: 'a mobile app too' },
    ],
  },
  { id: 'domains', label: 'Pages of other domains call', options: NO_OR_YES },
  { id: 'data', label: 'Services need regulated personal data', options: NO_OR_YES },
  { id: 'script', label: 'Third-party scripts run in the page', options: NO_OR_YES },
];

/** Situations to begin with; they only set the controls. */
export const PRESETS: readonly { readonly label: string; readonly situation: Situation }[] = [
  { label: 'One shop, one server', situation: PLAIN_SITUATION },
  { label: 'Forty services', situation: { ...PLAIN_SITUATION, end: 'minutes', services: 40 } },
  { label: 'A bank', situation: { ...PLAIN_SITUATION, services: 6, data: 'yes' } },
  {
    label: 'A public API for partners',
    situation: { ...PLAIN_SITUATION, end: 'expiry', services: 4, domains: 'yes' },
  },
  {
    label: 'A mobile app',
    situation: { ...PLAIN_SITUATION, end: 'minutes', services: 3, callers: 'mobile' },
  },
  {
    label: 'A magazine with advertisements',
    situation: { ...PLAIN_SITUATION, end: 'minutes', services: 2, script: 'yes' },
  },
];

/** Ids only; what is as in the plain situation is left out. */
export const situationQuery = (situation: Situation): string =>
  (['end', 'services', 'callers', 'domains', 'data', 'script'] as const)
    .filter((id) => situation[id] !== PLAIN_SITUATION[id])
    .map((id) => `${id}=${situation[id]}`)
    .join('&');

/** Reads a query. Never throws; what it does not know is as in the plain situation. */
export const situationIn = (query: string): Situation => {
  const parameters = new URLSearchParams(query);
  const chosen = QUESTIONS.flatMap(({ id, options }) => {
    const value = parameters.get(id);
    return options.some((option) => option.id === value) ? [[id, value] as const] : [];
  });
  const services = Number(/^\d{1,2}$/u.exec(parameters.get('services') ?? '')?.[0]);
  return {
    ...PLAIN_SITUATION,
    ...Object.fromEntries(chosen),
    ...(services >= SERVICES.from && services <= SERVICES.to ? { services } : {}),
  };
};

/** In one line: what is stated, and nothing of what it means. */
export const situationText = (situation: Situation): string =>
  [
    ...QUESTIONS.map(
      ({ id, label, options }) =>
        `${label}: ${options.find((option) => option.id === situation[id])?.label ?? ''}`,
    ),
    `Services that must know who asks: ${situation.services}`,
  ].join('. ') + '.';
