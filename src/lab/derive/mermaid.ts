/** A column as a Mermaid sequence diagram. It names the first line of each message. */
import { modeOf } from '../modes';
import type { Run } from '../run/run';
import type { Trace } from '../run/trace';
import { arrows, parties } from './arrows';

/** Mermaid ends a statement at `;` and reads `#…;` as a character. */
const escaped = (text: string): string =>
  text.replaceAll(/[#;<>]/gu, (each) => `#${each.codePointAt(0)};`).replaceAll(/\s+/gu, ' ');

/** The text of the diagram. */
export const mermaid = (run: Run, trace: Trace): string => {
  const items = arrows(run, trace);
  const names = parties(items);
  const idOf = (name: string): string => `p${names.indexOf(name)}`;
  const lines = items.map((item) => {
    if (item.type === 'act') {
      const over = names.length > 1 ? `p0,p${names.length - 1}` : 'p0';
      return `note over ${over}: ${item.number}. ${escaped(item.text)}`;
    }
    if (item.type === 'note') return `note over ${idOf(item.over)}: ${escaped(item.text)}`;
    const arrow = item.isResponse ? (item.refused ? '--x' : '-->>') : '->>';
    return `${idOf(item.from)}${arrow}${idOf(item.to)}: ${escaped(item.text)} (${item.bytes} B)`;
  });
  return [
    'sequenceDiagram',
    `  title ${escaped(modeOf(trace.mode)?.label ?? trace.mode)}`,
    ...names.map((name, index) => `  participant p${index} as ${escaped(name)}`),
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');
};
