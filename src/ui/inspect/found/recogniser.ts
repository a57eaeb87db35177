/** Loads what reads every form of text; the page starts without it, and one token needs none of it. */
import { loadOnce } from '../../parts/load-once';

export const loadRecogniser = loadOnce(async () => {
  const [{ recognise }, { explainNothing }, { namedBeside }] = await Promise.all([
    import('#artifacts/recognise'),
    import('#artifacts/explain'),
    import('#artifacts/named-values'),
  ]);
  return { recognise, explainNothing, namedBeside };
});
