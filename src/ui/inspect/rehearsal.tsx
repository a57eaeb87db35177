/**
 * A token of the page's own, read and drawn once while nobody waits, where nobody sees it: what runs the first time takes a
 * browser twice as long. Not: fetching the files for it (ahead.ts).
 */
import { startTransition, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { recogniseToken } from '#artifacts/recognise-token';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { Queries } from '../query-context';
import { PastedToken } from './token/pasted-token';

const part = (value: object): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));

/** Has what most tokens have. Nothing vouches for its signature. */
const tokenAt = (now: number): string =>
  [
    part({ alg: 'RS256', typ: 'JWT', kid: 'a' }),
    part({
      iss: 'https://login.shop.example',
      sub: 'alice',
      aud: ['https://api.shop.example'],
      iat: now,
      exp: now + 30 * 86_400,
      email: 'alice@shop.example',
    }),
    encodeBase64url(new Uint8Array(256)),
  ].join('.');

interface Props {
  readonly text: string;
  readonly onDrawn: () => void;
}

const Rehearsal = ({ text, onDrawn }: Props) => {
  const [artifact] = useState(() => recogniseToken(text));
  useEffect(onDrawn, [onDrawn]);
  return artifact?.kind === 'jws' ? <PastedToken artifact={artifact} artifacts={[artifact]} /> : null;
};

/**
 * Draws it as a transition: React pauses for whatever the person does meanwhile.
 * @param place empty, and in no document
 * @param onDrawn told while the place still has it
 * @returns settles once all of it is gone
 */
export const rehearse = (place = document.createElement('div'), onDrawn?: () => void): Promise<void> =>
  new Promise((resolve) => {
    const root = createRoot(place);
    const end = () => {
      onDrawn?.();
      // An effect may not end its own root.
      setTimeout(() => {
        root.unmount();
        resolve();
      });
    };
    startTransition(() => {
      root.render(
        <Queries>
          <Rehearsal text={tokenAt(Math.floor(Date.now() / 1000))} onDrawn={end} />
        </Queries>,
      );
    });
  });
