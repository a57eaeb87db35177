/** Loads what reads every form of text; the page starts without it, and one token needs none of it. Not: reading. */

const load = async () => {
  const [{ recognise }, { explainNothing }] = await Promise.all([
    import('#artifacts/recognise'),
    import('#artifacts/explain'),
  ]);
  return { recognise, explainNothing };
};

let loading: ReturnType<typeof load> | undefined;

/** The same promise each time, as React's `use` needs it. */
export const loadRecogniser = (): ReturnType<typeof load> => {
  loading ??= load();
  return loading;
};
