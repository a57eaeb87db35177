/** A payload of one's own: injected into a page that really runs, with what arrived at the attacker. Not: the lab's run. */
import { useRef, useState } from 'react';
import { ATTACKER_ORIGIN } from '#lab/origins';
import { hrefOf } from '../../address';
import { OPAQUE_KINDS, type OpaqueKind, type OpaqueValues } from '../holdings/credential-marks';
import { reachedAttacker } from './arrived';
import { isSent, namesOf, RemarkList, RequestList } from './happenings';
import { choiceOf, FIRST_DRAFT, PayloadForm } from './payload-form';
import styles from './payload-page.module.css';
import { useVictim, type Used, type Victim } from './use-victim';

const KINDS = new Map<string, OpaqueKind>(Object.entries(OPAQUE_KINDS));

const opaqueIn = ({ secrets }: Victim): OpaqueValues =>
  new Map(
    secrets.flatMap(({ name, value }) => {
      const kind = KINDS.get(name);
      return kind ? [[value, kind] as const] : [];
    }),
  );

/** Protected data arrived, or what arrived fetched it: a credential alone is no success. */
const succeeded = ({ noted, used }: Victim): boolean =>
  noted.some(({ secrets }) => secrets.some(({ name }) => name === 'orders')) ||
  used.some(({ worked }) => worked);

const outcomeOf = (victim: Victim, arrived: readonly string[]): string => {
  if (victim.state === 'none' || victim.state === 'opening') return victim.state;
  if (succeeded(victim)) return 'succeeded';
  return arrived.length > 0 ? 'useless' : 'nothing';
};

/** What the attacker's machine got for what arrived. */
const UsedLine = ({ names, sent, worked }: Used) => (
  <p>
    The attacker’s machine used the {names.join(' and the ')}:{' '}
    {sent
      .map(({ request, response }) => `${request.method} ${new URL(request.url).pathname} ${response.status}`)
      .join(', ')}
    . {worked ? 'The victim’s orders came back.' : 'Nothing of the victim’s came back.'}
  </p>
);

const Outcome = (victim: Victim) => {
  const { state, noted, used } = victim;
  const arrived = namesOf(noted.flatMap(({ secrets }) => secrets));
  const ended = noted.find((each) => each.type === 'ended');
  const outcome = outcomeOf(victim, arrived);
  return (
    <div role="status" className={styles.outcome} data-outcome={outcome}>
      {outcome === 'none' ? <p>No page is open.</p> : null}
      {outcome === 'opening' ? <p>The victim logs in …</p> : null}
      {outcome === 'succeeded' ? (
        <p className={styles.succeeded}>
          <strong>✖ The attack succeeded.</strong> Arrived at {ATTACKER_ORIGIN}: {arrived.join(', ')}.
        </p>
      ) : null}
      {outcome === 'useless' ? (
        <p>
          <strong>○ No success so far.</strong> Arrived at {ATTACKER_ORIGIN}: {arrived.join(', ')}. That alone
          gives the attacker nothing of the victim’s.
        </p>
      ) : null}
      {outcome === 'nothing' ? (
        <p>
          <strong>○ Nothing of the victim’s was found</strong> in what arrived at {ATTACKER_ORIGIN}
          {state === 'open' ? ' so far' : ''}.
        </p>
      ) : null}
      {used.map((each, index) => (
        // They are only added to.
        // oxlint-disable-next-line react/no-array-index-key
        <UsedLine key={index} {...each} />
      ))}
      {ended ? <p data-ended>{ended.says}</p> : null}
    </div>
  );
};

const WhatIsReal = () => (
  <details className={styles.real}>
    <summary>What is real here, and what is simulated</summary>
    <p>
      Real: your markup is parsed and your script runs, in a sandboxed frame without an origin; the page’s
      policy is the browser’s own. Simulated: document.cookie, localStorage and sessionStorage, the servers,
      and the requests of fetch, XMLHttpRequest, sendBeacon, forms, links, images and other elements. The
      frame’s own policy lets none of them out; they are carried to the simulated servers instead.
    </p>
    <p>
      Not simulated: an image or a script that {ATTACKER_ORIGIN} would answer with, and navigation by
      location, which is refused for real; the frame ends there. The page’s address reads about:srcdoc. WebRTC
      and frames within the page are taken away.
    </p>
    <p>
      A page that does not answer for a second is stopped and removed. For that, a call is written into every
      loop and function of your script before it runs; your script’s own text shows it. A single long call of
      the browser’s own, such as a regular expression that backtracks, has none. Chromium then removes the
      frame; another browser waits for the call to end.
    </p>
  </details>
);

/** `#/attacks/payload` */
export const PayloadPage = () => {
  const [draft, setDraft] = useState(FIRST_DRAFT);
  const place = useRef<HTMLDivElement>(null);
  const victim = useVictim();
  const values = opaqueIn(victim);
  const requests = victim.noted.filter(isSent);
  return (
    <div className={styles.page}>
      <header>
        <h1>A payload of your own</h1>
        <p className={styles.soft}>
          The shop shows reviews as they were written. Write one, and see what its script gets from the victim
          who reads it. <a href={hrefOf('/lab')}>Back to the lab</a>
        </p>
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          <PayloadForm
            draft={draft}
            onChange={(changes) => {
              setDraft((before) => ({ ...before, ...changes }));
            }}
            onRun={() => {
              if (place.current) victim.open(choiceOf(draft), place.current);
            }}
          />
          <WhatIsReal />
        </div>
        <div className={styles.column}>
          <Outcome {...victim} />
          <RequestList
            label={`Attacker: what arrived at ${ATTACKER_ORIGIN}`}
            requests={requests.filter(({ sent }) => reachedAttacker(sent.request))}
            values={values}
            none="Nothing yet."
          />
          <section aria-label="The victim’s browser">
            <div className={styles.bar}>
              <h2>Victim: https://shop.example/</h2>
              {victim.state === 'open' ? (
                <button type="button" onClick={victim.close}>
                  Close the page
                </button>
              ) : null}
            </div>
            <div ref={place} className={styles.frame} data-state={victim.state} />
          </section>
          <RequestList
            label="Requests of the page as the victim"
            requests={requests.filter(({ sent }) => !reachedAttacker(sent.request))}
            values={values}
            none="None yet."
          />
          <RemarkList noted={victim.noted} />
        </div>
      </div>
    </div>
  );
};
