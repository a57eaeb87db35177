/** The lab: three logins side by side in one run. Not: the run (lab/run); the address says which one. */
import { useMemo, useState } from 'react';
import { toQuery } from '#lab/derive/lab-address';
import { cut } from '#lab/run';
import { DEFAULT_SETUP, type Setup } from '#lab/setup';
import { hrefOf } from '../address';
import { Columns } from './columns';
import { LabBar } from './lab-bar';
import styles from './lab-page.module.css';
import { goTo, usePlace } from './place';
import { useRun } from './run-query';
import { SimulatedLine } from './simulated-line';
import { VerifyingKeyProvider, verifyingKeyOf } from './verifying-key';

/** How many acts two runs begin with in common: those stay while the second is computed. */
const commonStart = (a: readonly string[], b: readonly string[]): number => {
  const differs = a.findIndex((act, index) => act !== b[index]);
  return differs < 0 ? a.length : differs;
};

/** `#/lab` */
export const LabPage = () => {
  const place = usePlace();
  const query = useRun(place.setup);
  const run = query.data;
  const busy = query.isPlaceholderData || query.isPending;
  const acts = place.setup.acts;
  const step = Math.min(place.step ?? acts.length, commonStart(run?.setup.acts ?? [], acts));
  const shown = useMemo(() => run && cut(run, step), [run, step]);
  // The address of the run whose last act was just done here, neither found in the address nor scrubbed to.
  const [acted, setActed] = useState<string>();
  const fresh = acted === toQuery(place.setup) && !busy ? acts.length - 1 : undefined;

  const key = useMemo(() => verifyingKeyOf(place.setup), [place.setup]);

  const act = (id: string) => {
    const setup = { ...place.setup, acts: [...acts.slice(0, place.step ?? acts.length), id] };
    setActed(toQuery(setup));
    goTo(setup);
  };
  const go = (setup: Setup, next?: number) => {
    setActed(undefined);
    goTo(setup, next);
  };

  return (
    <div className={styles.lab}>
      <h1 className="hidden-visually">Lab: session, JWT and hybrid logins side by side</h1>
      {place.notices.length > 0 ? (
        <output className={styles.notices}>
          {place.notices.map((notice) => (
            <span key={notice}>{notice}</span>
          ))}
          {toQuery(place.setup) === toQuery(DEFAULT_SETUP) ? <span>This is the default run.</span> : null}
        </output>
      ) : null}
      {query.isError ? (
        <div className={styles.notices} role="alert">
          <p>The run could not be made: {query.error.message}</p>
          <button type="button" onClick={() => void query.refetch()}>
            Try again
          </button>
          <button
            type="button"
            onClick={() => {
              go(DEFAULT_SETUP);
            }}
          >
            Reset
          </button>
        </div>
      ) : null}
      {run && shown ? (
        <>
          <LabBar
            shown={shown}
            setup={place.setup}
            step={step}
            busy={busy}
            onAct={act}
            onSetup={go}
            onStep={(next) => {
              go(place.setup, next);
            }}
          />
          <VerifyingKeyProvider value={key}>
            <Columns run={shown} busy={busy} fresh={fresh} />
          </VerifyingKeyProvider>
        </>
      ) : query.isPending ? (
        <p className={styles.simulated} aria-busy="true">
          Logging in, in all three columns …
        </p>
      ) : null}
      <p className={styles.simulated}>
        <a href={hrefOf('/lab/scale')}>Scale: what this costs, up to a million requests a second</a>
      </p>
      <SimulatedLine />
    </div>
  );
};
