/** A browser with its tabs and the three places where a credential can be. Not: what is on its way (wire-line.tsx), and not the attacker's (attacker-box.tsx). */
import { memo } from 'react';
import type { Browser } from '#lab/derive/scene/scene';
import type { Item, PlaceKind } from '#lab/derive/scene/places';
import { pageFacts, USER_AGENT_LABELS, type AnyAgent } from '#lab/run/party';
import { Held } from './credential';
import { useDrawing } from './drawn';
import styles from './stage.module.css';
import { spotOf } from './travel/anchors';
import { PLACES, PLACES_ARE, readers, tabLabel } from './words';

interface ItemsProps {
  readonly userAgent: AnyAgent;
  readonly place: PlaceKind;
  readonly items: readonly Item[];
}

/** Items one below another, each with its name and life. */
const Items = ({ userAgent, place, items }: ItemsProps) =>
  items.map(({ credential, tab = '', name, life }) => (
    <Held
      key={`${tab}${name}${credential.value}`}
      credential={credential}
      at={{ at: 'place', userAgent, place }}
      name={name}
      life={life}
    />
  ));

/** The cookie's attribute is left out where letters are large. */
const Readers = ({ says }: { readonly says: string }) => {
  const [term = '', rest] = says.split(/(?<=: )/u);
  return (
    <span className={styles.readers}>
      {rest === undefined ? term : <span className={styles.long}>{term}</span>}
      {rest}
    </span>
  );
};

const BY = ['no script', 'own script', 'any script', 'unknown'] as const;

interface PlaceProps extends ItemsProps {
  /** Nothing happened so far: there is room to say what it is. */
  readonly isStart?: boolean;
}

/** A place with what is in it, and who can read that; without, its name alone. */
const PlaceBox = ({ userAgent, place, items, isStart = false }: PlaceProps) => {
  const { isVeiled } = useDrawing();
  const groups = BY.flatMap((by) => {
    const group = items.filter(({ readableBy }) => readableBy === by);
    const [first] = group;
    return first ? [{ by, group, says: isVeiled ? '' : readers(first, place) }] : [];
  });
  return (
    <div
      className={styles.place}
      data-place={place}
      data-spot={spotOf({ at: 'place', userAgent, place })}
      data-empty={items.length === 0 || undefined}
    >
      {items.length === 0 ? <h3>{PLACES[place]}</h3> : null}
      {isStart ? <p>{PLACES_ARE[place]}</p> : null}
      {groups.map(({ by, group, says }, index) => (
        <div key={by} className={styles.readable} data-readable={isVeiled ? undefined : by}>
          <p className={styles.placeHead}>
            {index === 0 ? <b>{PLACES[place]}</b> : null} <Readers says={says} />
          </p>
          <Items userAgent={userAgent} place={place} items={group} />
        </div>
      ))}
    </div>
  );
};

/** A browser that is as it was is not drawn again: most moments of a flight are such. */
export const BrowserBox = memo(({ browser }: { readonly browser: Browser }) => {
  const { userAgent, tabs, places, isInjected } = browser;
  // Before anything happened there is room for the places themselves.
  const isStart = browser.isStart ?? (tabs.length === 0 && places.every(({ items }) => items.length === 0));
  const full = places.filter(({ items }) => isStart || items.length > 0);
  const empty = isStart ? [] : places.filter(({ items }) => items.length === 0);
  return (
    <div
      role="group"
      className={styles.browser}
      data-agent={userAgent}
      data-start={isStart || undefined}
      aria-label={USER_AGENT_LABELS[userAgent]}
    >
      <div className={styles.tabs}>
        <b>{USER_AGENT_LABELS[userAgent]}</b>
        {tabs.map((tab) => (
          <span
            key={tab}
            data-owner={pageFacts(tab).owner}
            data-spot={spotOf({ at: 'script', userAgent, tab })}
          >
            {tabLabel(tab)}
          </span>
        ))}
        {isInjected ? <span data-owner="attacker">⚡ injected script</span> : null}
        {empty.length > 0 ? (
          <div className={styles.empty}>
            {empty.map(({ kind }) => (
              <PlaceBox key={kind} userAgent={userAgent} place={kind} items={[]} />
            ))}
          </div>
        ) : null}
      </div>
      <div className={styles.places}>
        {full.map(({ kind, items }) => (
          <PlaceBox key={kind} userAgent={userAgent} place={kind} items={items} isStart={isStart} />
        ))}
      </div>
    </div>
  );
});
