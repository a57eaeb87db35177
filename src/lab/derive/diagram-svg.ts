/** A column as a sequence diagram in SVG, for slides and sheets. Not: the diagram of the page, which can be opened and has colours of its own. */
import { modeOf } from '../modes';
import type { Run } from '../run';
import type { Trace } from '../trace';
import { arrows, parties, type Item } from './arrows';

const LANE = 230;
const MARGIN = 20;
const HEAD = 64;
const ROW = 34;
/** Of a letter of the notes, about; a system's font is not measured here. */
const LETTER = 6.2;
const LINE = 15;

const INK = '#1b1e26';
const SOFT = '#5a6070';
const SENT = '#1d4f91';
const REFUSED = '#b3261e';
const WELL = '#eceef3';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (each) => ENTITIES[each] ?? each);

/** Words in lines of at most so many letters. */
const wrapped = (text: string, letters: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

interface TextLook {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly fill?: string;
  readonly bold?: boolean;
}

const label = (x: number, y: number, text: string, look: TextLook = {}): string => {
  const { anchor = 'middle', size = 12, fill = INK, bold = false } = look;
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${fill}"${weight}>${escaped(text)}</text>`;
};

/** @returns what is drawn for an item at a height, and how high that is */
const drawn = (item: Item, y: number, laneOf: (name: string) => number, width: number) => {
  if (item.type === 'act') {
    const time = new Date(item.at * 1000).toISOString().slice(11, 19);
    return {
      height: 30,
      text: [
        `<rect x="0" y="${y}" width="${width}" height="22" fill="${WELL}"/>`,
        label(MARGIN, y + 15, `${item.number}. ${item.text}`, { anchor: 'start', bold: true }),
        label(width - MARGIN, y + 15, time, { anchor: 'end', fill: SOFT }),
      ].join(''),
    };
  }
  if (item.type === 'note') {
    const lines = wrapped(item.text, Math.floor(LANE / LETTER));
    const x = Math.min(Math.max(laneOf(item.over), LANE / 2), width - LANE / 2);
    return {
      height: lines.length * LINE + 8,
      text: lines
        .map((line, index) => label(x, y + 11 + index * LINE, line, { size: 11, fill: SOFT }))
        .join(''),
    };
  }
  const from = laneOf(item.from);
  const to = laneOf(item.to);
  const colour = item.refused ? REFUSED : SENT;
  const tip = to > from ? -7 : 7;
  const dashed = item.isResponse ? ' stroke-dasharray="5 3"' : '';
  return {
    height: ROW,
    text: [
      label((from + to) / 2, y + 12, `${item.text} · ${item.bytes.toLocaleString('en')} B`, { fill: colour }),
      `<line x1="${from}" y1="${y + 20}" x2="${to}" y2="${y + 20}" stroke="${colour}"${dashed}/>`,
      `<path d="M${to} ${y + 20}l${tip} -4v8z" fill="${colour}"/>`,
    ].join(''),
  };
};

/** The SVG document, on white, in a system's own font. */
export const diagramSvg = (run: Run, trace: Trace): string => {
  const items = arrows(run, trace);
  const names = parties(items);
  const width = Math.max(names.length * LANE, 2 * LANE) + 2 * MARGIN;
  const laneOf = (name: string): number => MARGIN + LANE / 2 + names.indexOf(name) * LANE;
  let y = HEAD;
  const body = items.map((item) => {
    const { text, height } = drawn(item, y, laneOf, width);
    y += height;
    return text;
  });
  const title = modeOf(trace.mode)?.label ?? trace.mode;
  const lanes = names.map(
    (name) =>
      `<line x1="${laneOf(name)}" y1="${HEAD - 8}" x2="${laneOf(name)}" y2="${y}" stroke="#c9cdd8"/>${label(laneOf(name), HEAD - 16, name, { bold: true })}`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + MARGIN}" viewBox="0 0 ${width} ${y + MARGIN}" font-family="system-ui, sans-serif" role="img">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    label(MARGIN, 22, title, { anchor: 'start', size: 15, bold: true }),
    ...lanes,
    ...body,
    '</svg>',
    '',
  ].join('\n');
};
