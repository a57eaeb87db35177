/** Which browser Alice uses on the map of attacks, and how its rules are known. Not: the rules (lab/browser/profiles). */
import { profileOf, profiles } from '#lab/browser/profiles';
import { Select } from '../parts/select';
import styles from './attacks.module.css';

interface Props {
  /** Id of a profile. */
  readonly browser: string;
  readonly onChoose: (browser: string) => void;
}

export const BrowserSelect = ({ browser, onChoose }: Props) => {
  const {
    defaultSameSite,
    noneNeedsSecure,
    thirdPartyCookies,
    partitionsOnRequest,
    triesHttpsFirst,
    bindsDevices,
  } = profileOf({ browser });
  const facts = [
    [`Third-party cookies: ${thirdPartyCookies.value}`, thirdPartyCookies],
    [`Partitioned cookies: ${partitionsOnRequest.value ? 'yes' : 'no'}`, partitionsOnRequest],
    [`No SameSite counts as ${defaultSameSite.value}`, defaultSameSite],
    [`SameSite=None without Secure: ${noneNeedsSecure.value ? 'refused' : 'kept'}`, noneNeedsSecure],
    [`Tries https first: ${triesHttpsFirst.value ? 'yes' : 'no'}`, triesHttpsFirst],
    [`DBSC: ${bindsDevices.value ? 'on Windows and macOS' : 'no'}`, bindsDevices],
  ] as const;
  return (
    <div className={`row quiet ${styles.browser}`}>
      <Select label="Alice’s browser" value={browser} options={profiles} onChoose={onChoose} />
      <p>{facts.map(([fact]) => fact).join(' · ')}</p>
      <details>
        <summary>How these are known</summary>
        <ul className="bullets">
          {facts.map(([fact, { how, where }]) => (
            <li key={fact}>
              {fact}: {how}. {where}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
};
