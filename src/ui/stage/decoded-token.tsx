/** A JWT of a run in the inspector's own view, verified with the run's key. Not: the view (inspect/token/token-view.tsx). */
import { TokenView } from '../inspect/token/token-view';
import { useVerifyingKey } from './verifying-key';

interface Props {
  readonly token: string;
  /** Seconds since 1970-01-01T00:00:00Z, on the virtual clock. */
  readonly now: number;
}

export const DecodedToken = ({ token, now }: Props) => {
  const key = useVerifyingKey();
  if (!key) {
    return (
      <>
        <p className="quiet">
          Anyone with the token can read this. The recording has no key to check its signature.
        </p>
        <TokenView text={token} now={now} />
      </>
    );
  }
  return (
    <>
      <p className="quiet">
        Anyone with the token can read this. It is verified with{' '}
        {key.isPublic
          ? 'the key that the lab’s authorization server publishes: an RFC’s sample key, so anyone can sign with it.'
          : 'the HMAC secret that the lab’s servers share. It is public in this app.'}
      </p>
      <TokenView text={token} now={now} keyText={key.textFor(token)} keySays="The lab gave its key." />
    </>
  );
};
