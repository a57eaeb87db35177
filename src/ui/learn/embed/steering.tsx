/** How a page steers the lesson that it embeds: the messages, and a script to start from. Not: the messages' form (protocol.ts). */
import { CopyButton } from '../../parts/copy-button';
import styles from './link-menu.module.css';
import type { Command, Said } from './protocol';
import { steeringScript } from './snippet';

const TAKES: Readonly<Record<Command['do'], readonly [sent: string, does: string]>> = {
  goto: ["{ do: 'goto', step: 3 }", 'Goes to a step: 0 is the question, the last is the task.'],
  next: [
    "{ do: 'next' }",
    'Next step. At an open prediction it waits. With reveal: true, it shows what happens.',
  ],
  prev: ["{ do: 'prev' }", 'Previous step.'],
  toggle: ["{ do: 'toggle', on: ['…'] }", 'Turns on exactly these what-ifs, by their ids in the address.'],
  reset: ["{ do: 'reset' }", 'Resets the lesson.'],
  state: ["{ do: 'state' }", 'Asks for the current place.'],
};

const SAYS: Readonly<Record<Said['is'], string>> = {
  ready: 'The lesson opened or was reset. Members: lesson, step, last, asked, on, seed.',
  at: 'The place, after each change and command. Same members. asked: a prediction is open.',
  key: 'A key that the lesson doesn’t use, such as → at its last step. Members: key, code, repeat and the modifiers. Never keys typed in a field.',
};

/** Folded: most who embed a lesson let its readers walk. */
export const Steering = () => {
  const script = steeringScript(new URL(document.baseURI).origin);
  return (
    <details>
      <summary>How to control it</summary>
      <p>
        Put your page’s origin in the frame’s address. Then page and frame exchange messages with postMessage.
        The frame ignores other forms, origins and frames. Each message has claimcheck: 1.
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
