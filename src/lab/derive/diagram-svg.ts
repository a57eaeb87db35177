/** A column as a sequence diagram in SVG, for slides and sheets of paper. Not: the diagram of the page, which can be opened and has colours of its own. */
import { modeOf } from '../modes';
import type { Run } from '../run/run';
import type { Trace } from '../run/trace';
import { arrows, parties, type Item } from './arrows';

const LANE = 230;
/** On paper at the least: there the width is what is short. */
const PAPER_LANE = 165;
const MARGIN = 20;
const HEAD = 64;
const ROW = 34;
/** Of a letter of the notes, about; a system's font is not measured here. */
const LETTER = 6.2;
const LINE = 15;
/** Of a bold letter of the lanes' names, about. */
const BOLD_LETTER = 7.2;
/** Left free after an act, to draw into; less where all acts fit on a page with less. */
const ROOM = { most: 150, least: 70 };
const ACT = 30;

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

/** Where the lanes stand. */
interface Layout {
  readonly names: readonly string[];
  readonly lane: number;
  readonly width: number;
}

const layoutOf = (items: readonly Item[], lane: number): Layout => {
  const names = parties(items);
  return { names, lane, width: Math.max(names.length, 2) * lane + 2 * MARGIN };
};

const middleOf = ({ names, lane }: Layout, name: string): number =>
  MARGIN + lane / 2 + names.indexOf(name) * lane;

interface Drawn {
  readonly height: number;
  readonly text: string;
}

const drawnAct = (item: Item & { readonly type: 'act' }, y: number, { width }: Layout): Drawn => {
  const time = new Date(item.at * 1000).toISOString().slice(11, 19);
  return {
    height: ACT,
    text: [
      `<rect x="0" y="${y}" width="${width}" height="22" fill="${WELL}"/>`,
      label(MARGIN, y + 15, `${item.number}. ${item.text}`, { anchor: 'start', bold: true }),
      label(width - MARGIN, y + 15, time, { anchor: 'end', fill: SOFT }),
    ].join(''),
  };
};

/** @returns what is drawn for an item at a height, and how high that is */
const drawn = (item: Item, y: number, layout: Layout): Drawn => {
  const { lane, width } = layout;
  if (item.type === 'act') return drawnAct(item, y, layout);
  if (item.type === 'note') {
    const lines = wrapped(item.text, Math.floor(lane / LETTER));
    const x = Math.min(Math.max(middleOf(layout, item.over), lane / 2), width - lane / 2);
    return {
      height: lines.length * LINE + 8,
      text: lines
        .map((line, index) => label(x, y + 11 + index * LINE, line, { size: 11, fill: SOFT }))
        .join(''),
    };
  }
  const from = middleOf(layout, item.from);
  const to = middleOf(layout, item.to);
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

/** A life line with its name above, in as many lines as that takes. */
const laneOf = (name: string, layout: Layout, end: number): string => {
  const x = middleOf(layout, name);
  const lines = wrapped(name, Math.floor(layout.lane / BOLD_LETTER));
  const top = HEAD - 16 - (lines.length - 1) * LINE;
  return [
    `<line x1="${x}" y1="${HEAD - 8}" x2="${x}" y2="${end}" stroke="#c9cdd8"/>`,
    ...lines.map((line, index) => label(x, top + index * LINE, line, { bold: true })),
  ].join('');
};

type Piece = (y: number) => Drawn;

const pictureOf = (title: string, layout: Layout, pieces: readonly Piece[]): string => {
  const { names, width } = layout;
  let y = HEAD;
  const body = pieces.map((piece) => {
    const { text, height } = piece(y);
    y += height;
    return text;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + MARGIN}" viewBox="0 0 ${width} ${y + MARGIN}" font-family="system-ui, sans-serif" role="img">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    label(MARGIN, 22, title, { anchor: 'start', size: 15, bold: true }),
    ...names.map((name) => laneOf(name, layout, y)),
    ...body,
    '</svg>',
    '',
  ].join('\n');
};

const titleOf = ({ mode }: Trace): string => modeOf(mode)?.label ?? mode;

/** The SVG document, on white, in a system's own font. */
export const diagramSvg = (run: Run, trace: Trace): string => {
  const items = arrows(run, trace);
  const layout = layoutOf(items, LANE);
  return pictureOf(
    titleOf(trace),
    layout,
    items.map((item) => (y: number) => drawn(item, y, layout)),
  );
};

/** What one prints on, in CSS pixels: the space between the margins. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** The pieces of each act in turn, as many acts to a page as fit; a piece higher than all is alone. */
const paged = (acts: readonly (readonly Piece[])[], room: number): Piece[][] => {
  const heightOf = (pieces: readonly Piece[]): number =>
    pieces.reduce((sum, piece) => sum + piece(0).height, 0);
  const fits = (before: readonly Piece[] | undefined, more: readonly Piece[]): before is Piece[] =>
    before !== undefined && heightOf(before) + heightOf(more) <= room;
  const pages: Piece[][] = [];
  const add = (pieces: readonly Piece[]): void => {
    const page = pages.at(-1);
    if (fits(page, pieces)) page.push(...pieces);
    else pages.push([...pieces]);
  };
  for (const act of acts) {
    if (heightOf(act) <= room) add(act);
    else for (const piece of act) add([piece]);
  }
  return pages;
};

/**
 * The same for paper: narrower, in as many pictures as pages are needed, each with its lanes' names.
 * @param blank the acts and the lanes only, with room to draw what is sent: it gives no message away, nor how many there are
 */
export const diagramPages = (run: Run, trace: Trace, paper: Paper, blank: boolean): string[] => {
  const items = arrows(run, trace);
  const lane = Math.floor((paper.width - 2 * MARGIN) / parties(items).length);
  const layout = layoutOf(items, Math.min(Math.max(lane, PAPER_LANE), LANE));
  // A picture wider than the paper is made smaller, so that more stands on a page.
  const room = paper.height * Math.max(1, layout.width / paper.width) - HEAD - MARGIN;
  const share = Math.floor(room / Math.max(run.setup.acts.length, 1)) - ACT;
  const free = blank ? Math.min(Math.max(share, ROOM.least), ROOM.most) : 0;
  const acts: Piece[][] = [];
  for (const item of items) {
    if (item.type === 'act') acts.push([(y) => ({ ...drawn(item, y, layout), height: ACT + free })]);
    else if (!blank) acts.at(-1)?.push((y) => drawn(item, y, layout));
  }
  const pages = paged(acts, room);
  return pages.map((pieces, index) =>
    pictureOf(
      pages.length === 1 ? titleOf(trace) : `${titleOf(trace)}, ${index + 1} of ${pages.length}`,
      layout,
      pieces,
    ),
  );
};
