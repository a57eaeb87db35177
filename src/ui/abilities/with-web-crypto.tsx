/** Pages that sign: where the browser has no Web Cryptography, they say so instead. The inspector still decodes and lints there. */
import type { ComponentType } from 'react';
import { hrefOf } from '../address';

const Without = () => (
  <>
    <h1>This page needs a secure address</h1>
    <p>It signs real tokens. Browsers allow that only over https or on localhost.</p>
    <p>
      <a href={hrefOf('/inspect')}>Inspect</a> still decodes and lints.{' '}
      <a href={hrefOf('/browser')}>What this browser can do</a>
    </p>
  </>
);

/** The page itself, or why it can't be played. */
export const withWebCrypto = <Props extends object>(Page: ComponentType<Props>): ComponentType<Props> => {
  const Guarded = (props: Props) =>
    globalThis.crypto?.subtle === undefined ? <Without /> : <Page {...props} />;
  return Guarded;
};
