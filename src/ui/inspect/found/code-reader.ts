/** Fetches what reads code; nothing else needs its parser. Not: reading. */

const load = async () => {
  const { readCode } = await import('#lint/code/read');
  return { readCode };
};

let loading: ReturnType<typeof load> | undefined;

/** The same promise each time, as React's `use` needs it. */
export const loadCodeReader = (): ReturnType<typeof load> => {
  loading ??= load();
  return loading;
};
