/** How a page steers the lesson that it embeds: the messages, and a script to start from. Not: the messages' form (protocol.ts). */
import { CopyButton } from '../../parts/copy-button';
import styles from './link-menu.module.css';
import type { Command, Said } from './protocol';
import { steeringScript } from './snippet';

const TAKES: Readonly<Record<Command['do'], readonly [sent: string, does: string]>> = {
  goto: ["{ do: 'goto', step: 3 }", 'Goes to a step: 0 is the question, the last is the task.'],
  next: [
    "{ do: 'next' }",
    'Goes on. At an open prediction it stays, unless reveal: true is added; that shows what happens.',
  ],
  prev: ["{ do: 'prev' }", 'Goes back.'],
  toggle: ["{ do: 'toggle', on: ['…'] }", 'Switches on exactly these toggles, by their ids in the address.'],
  reset: ["{ do: 'reset' }", 'Everything as at the start.'],
  state: ["{ do: 'state' }", 'Asks for its place.'],
};

const SAYS: Readonly<Record<Said['is'], string>> = {
  ready: 'It is open, or was reset: lesson, step, last, asked, on, seed.',
  at: 'Its place, after each change and each command: the same members. asked: a prediction is open.',
  key: 'A key with which the lesson does nothing, such as → at its last step: key, code, repeat and the modifiers. Keys typed in a field never.',
};

/** Folded: most who embed a lesson let its readers walk. */
export const Steering = () => {
  const script = steeringScript(new URL(document.baseURI).origin);
  return (
    <details>
      <summary>How to steer it</summary>
      <p>
        With the origin of your page in the frame’s address, both talk by postMessage. Messages of other
        origins and frames are ignored, and so is what is not of this form. Each holds claimcheck: 1.
      </p>
      <table className={styles.messages}>
        <caption>Your page to the lesson</caption>
        <tbody>
          {Object.values(TAKES).map(([sent, does]) => (
            <tr key={sent}>
              <th scope="row">
                <code>{sent}</code>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={styles.messages}>
        <caption>The lesson to your page</caption>
        <tbody>
          {Object.entries(SAYS).map(([is, says]) => (
            <tr key={is}>
              <th scope="row">
                <code>{`{ is: '${is}', … }`}</code>
              </th>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.copied}>
        <pre data-link="script">{script}</pre>
        <CopyButton text={script} what="the script" />
      </div>
    </details>
  );
};
