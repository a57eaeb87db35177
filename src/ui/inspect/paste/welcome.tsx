/** What stands beside the empty box: how a token is built, and the three ways to remember a login. */
import { hrefOf } from '../../address';
import styles from './welcome.module.css';

const SEGMENTS = [
  { name: 'header', text: 'eyJhbGciOiJFUzI1NiJ9', title: 'JOSE header', says: 'how it is signed' },
  {
    name: 'payload',
    text: 'eyJzdWIiOiJhbGljZSJ9',
    title: 'Claims set',
    says: 'who, for whom, until when: readable by anyone',
  },
  {
    name: 'signature',
    text: 'N7qDVZ9UvdD53YMB7qEA',
    title: 'Signature',
    says: 'shows that nobody changed the two',
  },
] as const;

/** The token's three segments, each with its name below it. */
const Anatomy = () => (
  <div className={styles.anatomy}>
    {SEGMENTS.map((segment, index) => (
      <div key={segment.name} data-segment={segment.name}>
        <code aria-hidden="true">
          {index === 0 ? '' : '.'}
          {segment.text}
        </code>
        <p>
          <strong>{segment.title}</strong> {segment.says}
        </p>
      </div>
    ))}
  </div>
);

const Browser = () => (
  <>
    <rect className={styles.end} x="1" y="9" width="46" height="34" rx="3" />
    <text className={styles.label} x="24" y="61">
      browser
    </text>
  </>
);
const Server = () => (
  <>
    <rect className={styles.end} x="193" y="3" width="46" height="46" rx="3" />
    <text className={styles.label} x="216" y="61">
      server
    </text>
  </>
);
const Arrow = ({ kind }: { kind: 'identifier' | 'token' | 'refresh' }) => (
  <path
    className={styles.arrow}
    data-kind={kind}
    d={kind === 'refresh' ? 'M50 36H186m-5 -4 5 4-5 4' : 'M50 22H186m-5 -4 5 4-5 4'}
  />
);
const Rows = ({ kind }: { kind: 'identifier' | 'refresh' }) => (
  <path className={styles.rows} data-kind={kind} d="M199 14h34M199 24h34M199 34h20" />
);

const WAYS = [
  {
    name: 'Session',
    says: 'A random identifier; the data stays with the server. Small, never stale, and taken back at once.',
    drawing: (
      <>
        <Browser />
        <Arrow kind="identifier" />
        <Server />
        <Rows kind="identifier" />
      </>
    ),
  },
  {
    name: 'JWT',
    says: 'The data itself, signed. Any service can check it with no central call, and nobody can take it back before it expires.',
    drawing: (
      <>
        <Browser />
        <Arrow kind="token" />
        <Server />
      </>
    ),
  },
  {
    name: 'Hybrid',
    says: 'A JWT of a quarter of an hour, and a refresh token in an HttpOnly cookie that the server can take back.',
    drawing: (
      <>
        <Browser />
        <Arrow kind="token" />
        <Arrow kind="refresh" />
        <Server />
        <Rows kind="refresh" />
      </>
    ),
  },
] as const;

/** Shown until something is pasted. */
export const Welcome = () => (
  <div className={styles.welcome}>
    <h2>Paste a token, and see what it says, whether it holds, and what is wrong with it</h2>
    <p>
      With <code>Bearer</code>, quotation marks or line breaks around it, or in the middle of other text: it
      is found, decoded, verified with your key and linted here. This page can’t send it anywhere: its
      Content-Security-Policy allows no other address.
    </p>
    <Anatomy />
    <h2>Three ways to remember a login</h2>
    <ul className={styles.ways}>
      {WAYS.map((way) => (
        <li key={way.name}>
          <svg viewBox="0 0 240 64" aria-hidden="true">
            {way.drawing}
          </svg>
          <p>
            <strong>{way.name}</strong> {way.says}
          </p>
        </li>
      ))}
    </ul>
    <p>
      <a href={hrefOf('/lab')}>Watch all three side by side in the lab</a>, with every byte on the wire, or
      read <a href={hrefOf('/rules')}>the rules</a> that judge what you paste.
    </p>
  </div>
);
