/** The disclosures of an SD-JWT, each with its salt, its claim and what its digest is matched by. Not: computing digests (jose/sd-jwt/process.ts). */
import type { DisclosedClaim } from '#jose/sd-jwt/disclosure';
import { toPastedSpans, type Slice } from '#text/slice';
import { pointsAt, usePointing } from '../../parts/pointing';
import { VisibleText } from '../../parts/visible-text';
import styles from './sd-jwt.module.css';

/** More than this are counted, not shown. */
const MOST = 200;

const claimText = ({ disclosure, name, value }: DisclosedClaim): string => {
  const { text } = disclosure.utf8;
  if (!value) return text;
  const shown = text.slice(value.span.start, value.span.end);
  return name === undefined ? shown : `${JSON.stringify(name)}: ${shown}`;
};

const Item = ({ claim, index, slice }: { claim: DisclosedClaim; index: number; slice: Slice }) => {
  const id = `disclosure/${index}`;
  const pointed = usePointing((pointing) => pointing.id === id);
  return (
    <li
      className={styles.item}
      data-disclosure={index + 1}
      data-matched={claim.path !== undefined}
      data-pointed={pointed || undefined}
      {...pointsAt(id, toPastedSpans(slice, claim.disclosure.span))}
    >
      <div className={styles.claim}>
        <VisibleText text={claimText(claim)} limit={2000} />
      </div>
      <div className={styles.facts}>
        {claim.path === undefined ? (
          <span className={styles.lost}>
            <span aria-hidden="true">✖ </span>no digest for it
          </span>
        ) : (
          <span className={styles.matched}>
            <span aria-hidden="true">✓ </span>
            {claim.name === undefined ? 'element ' : 'claim '}
            <VisibleText text={claim.path} limit={120} />
          </span>
        )}
        {claim.salt === undefined ? null : (
          <span>
            salt{' '}
            <code>
              <VisibleText text={claim.salt} limit={80} />
            </code>
          </span>
        )}
        <span>
          digest <code>{claim.digest}</code>
        </span>
      </div>
    </li>
  );
};

interface Props {
  readonly claims: readonly DisclosedClaim[];
  readonly slice: Slice;
}

/** In the order in which they were sent. */
export const DisclosureList = ({ claims, slice }: Props) => (
  <>
    <ol className={styles.list}>
      {claims.slice(0, MOST).map((claim, index) => (
        <Item key={claim.disclosure.span.start} claim={claim} index={index} slice={slice} />
      ))}
    </ol>
    {claims.length > MOST ? <p className={styles.note}>{claims.length - MOST} more disclosures.</p> : null}
  </>
);
