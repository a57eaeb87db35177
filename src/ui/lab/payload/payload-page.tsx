/** A payload of one's own: the attacker, the victim's page that really runs, and what arrived, in a row. */
import { counted } from '#text/counted';
import { useRef, useState } from 'react';
import { ATTACKER_ORIGIN } from '#lab/origins';
import { hrefOf } from '../../address';
import { OPAQUE_KINDS, type OpaqueKind, type OpaqueValues } from '../holdings/credential-marks';
import { reachedAttacker } from './arrived';
import { isSent, namesOf, RemarkList, RequestList } from './happenings';
import { Loot } from './loot';
import { choiceOf, FIRST_DRAFT, PayloadForm } from './payload-form';
import styles from './payload-page.module.css';
import { LONGEST_SILENCE } from './pulse';
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
  if (victim.state !== 'open' && victim.state !== 'ended') return victim.state;
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
    . {worked ? 'The victim’s orders came back.' : 'No data of the victim came back.'}
  </p>
);

/** Told from the victim's side. */
const OUTCOMES: Readonly<Record<string, string>> = {
  none: 'Open the victim’s page to see what your review steals.',
  opening: 'The victim logs in …',
  absent: '○ The victim’s page did not load. It needs the network: connect, then open it again.',
  succeeded: '✗ Attacker is in',
  useless: '○ What arrived opens nothing',
  nothing: '✓ Nothing stolen',
};

const Outcome = (victim: Victim) => {
  const { noted, used } = victim;
  const arrived = namesOf(noted.flatMap(({ secrets }) => secrets));
  const ended = noted.find((each) => each.type === 'ended');
  const outcome = outcomeOf(victim, arrived);
  return (
    <div role="status" className={`stack ${styles.outcome}`} data-outcome={outcome}>
      <p>
        <strong>{OUTCOMES[outcome]}</strong>
        {arrived.length > 0 ? <> Arrived: {arrived.join(', ')}.</> : null}
      </p>
      {used.map((each, index) => (
        // They are only added to.
        // oxlint-disable-next-line react/no-array-index-key
        <UsedLine key={index} {...each} />
      ))}
      {ended ? <p data-ended>{ended.says}</p> : null}
    </div>
  );
};

/** Between two panels. What travels is drawn anew each time. @param travels how often something did */
const Way = ({ says, travels }: { readonly says: string; readonly travels: number }) => (
  <p className={`quiet ${styles.way}`} data-travels={travels > 0 || undefined}>
    <span>{says}</span>
    <span key={travels} className={styles.line} aria-hidden="true" />
  </p>
);

const WhatIsReal = () => (
  <details className={`quiet ${styles.real}`}>
    <summary>What is real here, and what is simulated</summary>
    <p>
      Real: your markup is parsed and your script runs, in a sandboxed frame without an origin. The browser
      itself enforces the page’s policy. Simulated: document.cookie, localStorage and sessionStorage, the
      servers, and the requests of fetch, XMLHttpRequest, sendBeacon, forms, links, images and other elements.
      The frame’s own policy blocks them all. The lab passes them to the simulated servers instead.
    </p>
    <p>
      Not simulated: an image or a script that {ATTACKER_ORIGIN} would answer with, and navigation by
      location. The browser blocks that, and the frame stops. The page’s address is about:srcdoc. WebRTC and
      nested frames are removed.
    </p>
    <p>
      The lab stops and removes a page whose script runs for over a second without a pause. To do so, it adds
      a call to every loop and function of your script. A script that reads its own source can see it. One
      long native call, such as a backtracking regular expression, can’t be interrupted. Chromium then removes
      the frame after {LONGEST_SILENCE} seconds; other browsers wait for the call to end.
    </p>
  </details>
);

/** `#/lab/payload` */
export const PayloadPage = () => {
  const [draft, setDraft] = useState(FIRST_DRAFT);
  const place = useRef<HTMLDivElement>(null);
  const victim = useVictim();
  const values = opaqueIn(victim);
  const requests = victim.noted.filter(isSent);
  const theirs = requests.filter(({ sent }) => reachedAttacker(sent.request));
  const isOpen = victim.state === 'open' || victim.state === 'ended';
  return (
    <div className={`stack loose ${styles.page}`}>
      <header>
        <p className="quiet">
          <a href={hrefOf('/lab')}>Lab</a>
        </p>
        <h1>Try a payload of your own</h1>
        <p className="quiet">The shop shows reviews as HTML. Write one, then see what it steals.</p>
      </header>
      <Outcome {...victim} />
      <div className={`stack ${styles.row}`}>
        <section
          aria-labelledby="attacker"
          className={`stack loose box ${styles.panel}`}
          data-side="attacker"
        >
          <h2 id="attacker">1. Attacker writes a review</h2>
          <PayloadForm
            draft={draft}
            onChange={(changes) => {
              setDraft((before) => ({ ...before, ...changes }));
            }}
            onRun={() => {
              if (place.current) victim.open(choiceOf(draft), place.current);
            }}
          />
        </section>
        <Way says="review" travels={isOpen ? 1 : 0} />
        <section aria-label="The victim’s browser" className={`stack loose box ${styles.panel}`}>
          <div className={styles.bar}>
            <h2>2. Victim opens shop.example</h2>
            {victim.state === 'open' ? (
              <button type="button" onClick={victim.close}>
                Close the page
              </button>
            ) : null}
          </div>
          <div ref={place} className={styles.frame} data-state={victim.state} />
          <RequestList
            label="Requests to the shop, as the victim"
            requests={requests.filter(({ sent }) => !reachedAttacker(sent.request))}
            values={values}
            none="None yet."
          />
          <RemarkList noted={victim.noted} />
        </section>
        <Way says={counted(theirs.length, 'request')} travels={theirs.length} />
        <section aria-labelledby="evil" className={`stack loose box ${styles.panel}`} data-side="attacker">
          <h2 id="evil">3. {new URL(ATTACKER_ORIGIN).host} receives</h2>
          <Loot secrets={theirs.flatMap(({ secrets }) => secrets)} />
          <RequestList label="Requests that arrived" requests={theirs} values={values} none="Nothing yet." />
        </section>
      </div>
      <WhatIsReal />
    </div>
  );
};
