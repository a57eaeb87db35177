/** A link that carries the token: off until asked for, redacted unless confirmed twice. Not: what opening it does (landing/receive.ts). */
import { useId, useState } from 'react';
import { maskableClaims } from '#jose/jws/redact';
import type { TimesAnswer } from '#jose/jws/verification';
import { Check } from '../../parts/check';
import { CopyButton } from '../../parts/copy-button';
import type { ShareSource, ToolProps } from '../tool';
import { MaskChoice } from './mask-choice';
import { linkTo } from './share-link';
import styles from './share-tool.module.css';
import { useMask } from './use-mask';

/** Longer links are cut off by some mail and chat programs. */
const LONG = 2000;

const Link = ({ token, what }: { token: string; what: string }) => {
  const id = useId();
  const link = linkTo(token, document.baseURI);
  return (
    <div className={styles.link}>
      <label htmlFor={id}>
        Link to the {what} token, {link.length} characters
        {link.length > LONG ? '; some mail and chat programs cut such a long one off' : ''}
      </label>
      <input
        id={id}
        className={styles.address}
        data-share={what}
        readOnly
        value={link}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <CopyButton text={link} what={`the link to the ${what} token`} />
    </div>
  );
};

const Redacted = ({ redact, leftOut, maskable }: ShareSource) => {
  const mask = useMask(maskable ? maskableClaims(maskable) : []);
  return (
    <>
      <p>{leftOut}</p>
      {maskable ? <MaskChoice {...mask} /> : null}
      <Link token={redact(mask.mask)} what="redacted" />
    </>
  );
};

const LIVE: Readonly<Record<TimesAnswer['state'], string | undefined>> = {
  expired: undefined,
  'in-time': 'This token is not expired.',
  'no-expiry': 'This token never expires.',
  'not-yet-valid': 'This token is not valid yet, but will be.',
  unreadable: 'This token does not say when it expires.',
};

const Whole = ({ text, times }: { text: string; times: TimesAnswer['state'] | undefined }) => {
  const [confirmed, confirm] = useState(false);
  const live = times === undefined ? LIVE.unreadable : LIVE[times];
  return (
    <>
      {live === undefined ? null : (
        <p className={styles.live} data-live>
          <strong>
            <span aria-hidden="true">▲ </span>
            {live}
          </strong>{' '}
          Whoever gets this link can act as its owner wherever the token is accepted.
        </p>
      )}
      <Check on={confirmed} onSwitch={confirm}>
        Put the whole token into a link
      </Check>
      {confirmed ? <Link token={text} what="whole" /> : null}
    </>
  );
};

/** Off by default: no link is made before the person asks for one. */
export const ShareTool = ({ token: { text, share } }: ToolProps<'share'>) => {
  const [wanted, want] = useState<'redacted' | 'whole'>();
  const choice = (id: 'redacted' | 'whole', label: string) => (
    <label>
      <input
        type="radio"
        name="share"
        checked={wanted === id}
        onChange={() => {
          want(id);
        }}
      />{' '}
      {label}
    </label>
  );
  return (
    <div className={styles.tool}>
      <p>
        Anyone with the link gets the token, and so do chat, mail and browser histories. It carries the token
        after the # sign, which browsers do not send to a server. When someone opens the link, this page
        removes the token from the address. The link never contains the key.
      </p>
      <fieldset className={styles.choice}>
        <legend className="hidden-visually">What the link contains</legend>
        {choice('redacted', 'Redacted')}
        {choice('whole', 'Whole')}
      </fieldset>
      {wanted === 'redacted' ? <Redacted {...share} /> : null}
      {/* By the token's text, so that a confirmation holds for that token alone. */}
      {wanted === 'whole' ? <Whole key={text} text={text} times={share.times} /> : null}
    </div>
  );
};
