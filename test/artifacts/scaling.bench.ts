/** How the time of finding grows with the paste, for text that each recogniser takes, and for text that asks most of them. Not: what is found (pastes.test.ts). */
import { explainNothing } from '#artifacts/explain';
import { recognise } from '#artifacts/recognise';
import { parseJson } from '#text/json';
import { scaling, type Scaled } from '../scaling';
import { HARD, RECOGNISERS, TEXTS } from './growing';

const ownKinds: Scaled[] = Object.entries(RECOGNISERS).map(([name, recogniser]) => {
  const text = TEXTS[name];
  if (!text) throw new Error(`Say what text the recogniser ${name} is measured with.`);
  return {
    name,
    of: (bytes) => {
      const pasted = text(bytes);
      const json = /^[[{]/u.test(pasted) ? parseJson(pasted) : undefined;
      const run = () => [...recogniser.recognise(pasted, json)];
      return { bytes: pasted.length, run, isIdle: run().length === 0 };
    },
  };
});

const whole = (texts: typeof HARD): Scaled[] =>
  Object.entries(texts).map(([name, text]) => ({
    name,
    of: (bytes) => {
      const pasted = text(bytes);
      return {
        bytes: pasted.length,
        run: () => (recognise(pasted).length === 0 ? explainNothing(pasted) : ''),
      };
    },
  }));

scaling('Each recogniser on its own text, ms', ownKinds);
scaling('All recognisers together on such text, ms', whole(TEXTS));
scaling('All recognisers on text that asks most, ms', whole(HARD));
