/** Marks of a picture as SVG text: words in lines, boxes, shapes. Not: what they mean (lane-picture.ts). */
import type { Credential } from '#lab/derive/scene/credential';

/** The theme's light colours: a picture is looked at elsewhere. */
export const INKS = {
  ink: '#1b1f27',
  soft: '#525967',
  line: '#8b92a0',
  paper: '#ffffff',
  good: '#1b673a',
  goodWash: '#e7f4ec',
  bad: '#b3261e',
  badWash: '#fcecea',
  warning: '#855000',
  attacker: '#7c1d1d',
  hatch: '#d6d9e0',
} as const;

const SHAPES: Readonly<Record<Credential['kind'], string>> = {
  session: '#1b5e9e',
  refresh: '#474e5c',
  jwt: '#5a3ab0',
  csrf: '#855000',
  key: '#855000',
  device: '#855000',
  code: '#474e5c',
  opaque: '#5a3ab0',
  proof: '#855000',
  secret: '#855000',
};
const PARTS = ['#a81e54', '#5a3ab0', '#00646f'] as const;

/** Of a letter, in parts of its size; a system's font is not measured here. */
const LETTER = 0.55;
/** Height of a line, in parts of its letters' size. */
const LINE = 1.35;

export const SIZE = 14;
export const BAR = 14;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (each) => ENTITIES[each] ?? each);

const wrapped = (text: string, width: number, size: number): string[] => {
  const letters = Math.max(Math.floor(width / (size * LETTER)), 4);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** Something as high as it says, drawn at an upper left corner. */
export interface Mark {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
}

interface TextLook {
  readonly size?: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly struck?: boolean;
}

/** @param width lines are no longer than that, about */
export const words = (text: string, width: number, look: TextLook = {}): Mark => {
  const { size = SIZE, fill = INKS.ink, bold = false, struck = false } = look;
  const lines = text === '' ? [] : wrapped(text, width, size);
  const styles = `${bold ? ' font-weight="600"' : ''}${struck ? ' text-decoration="line-through"' : ''}`;
  return {
    height: lines.length * size * LINE,
    draw: (x, y) =>
      lines
        .map(
          (line, index) =>
            `<text x="${x}" y="${(y + size + index * size * LINE).toFixed(1)}" font-size="${size}" fill="${fill}"${styles}>${escaped(line)}</text>`,
        )
        .join(''),
  };
};

interface BoxLook {
  readonly stroke?: string;
  readonly fill?: string;
  readonly dashed?: boolean;
  readonly thick?: boolean;
}

const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  { stroke = INKS.line, fill = 'none', dashed = false, thick = false }: BoxLook = {},
): string =>
  `<rect x="${x}" y="${y.toFixed(1)}" width="${width}" height="${height.toFixed(1)}" rx="3" fill="${fill}" stroke="${stroke}" stroke-width="${thick ? 2 : 1}"${dashed ? ' stroke-dasharray="5 3"' : ''}/>`;

/** One below another. */
export const stacked = (marks: readonly Mark[], gap = 2): Mark => {
  const drawn = marks.filter(({ height }) => height > 0);
  return {
    height: drawn.reduce((sum, { height }) => sum + height + gap, 0),
    draw: (x, y) => {
      let at = y;
      return drawn
        .map((mark) => {
          const text = mark.draw(x, at);
          at += mark.height + gap;
          return text;
        })
        .join('');
    },
  };
};

/** Side by side, each at its own place. */
export const beside = (left: Mark, right: Mark, at: number): Mark => ({
  height: Math.max(left.height, right.height),
  draw: (x, y) => left.draw(x, y) + right.draw(x + at, y),
});

/** In a box as wide as that. */
export const boxed = (mark: Mark, width: number, look: BoxLook = {}, inset = 6): Mark => ({
  height: mark.height + 2 * inset,
  draw: (x, y) => box(x, y, width, mark.height + 2 * inset, look) + mark.draw(x + inset + 2, y + inset),
});

/** @param length pixels */
export const shape = ({ kind, bytes, parts }: Credential, length: number, isCopy: boolean): Mark => ({
  height: BAR + 4,
  draw: (x, y) => {
    const top = y + 2;
    const whole = parts?.reduce((sum, part) => sum + part, 0) ?? 1;
    let at = x;
    const segments = (parts ?? []).map((part, index) => {
      const width = (part / whole) * length;
      const text = `<rect x="${at.toFixed(2)}" y="${top.toFixed(1)}" width="${width.toFixed(2)}" height="${BAR}" fill="${PARTS[index]}"/>`;
      at += width;
      return text;
    });
    const one = `<rect x="${x}" y="${top.toFixed(1)}" width="${length.toFixed(2)}" height="${BAR}" rx="${Math.min(7, length / 2).toFixed(1)}" fill="${SHAPES[kind]}"/>`;
    // A ticket, torn off once.
    const ticket = `<line x1="${x}" y1="${(top + BAR / 2).toFixed(1)}" x2="${(x + length).toFixed(2)}" y2="${(top + BAR / 2).toFixed(1)}" stroke="${SHAPES.code}" stroke-width="${BAR}" stroke-dasharray="5 2"/>`;
    const copy = isCopy
      ? `<rect x="${x - 2}" y="${(top - 2).toFixed(1)}" width="${(length + 4).toFixed(2)}" height="${BAR + 4}" fill="none" stroke="${INKS.attacker}" stroke-width="1.5" stroke-dasharray="4 2"/>`
      : '';
    return `<g data-credential="${kind}" data-bytes="${bytes}">${segments.length > 0 ? segments.join('') : kind === 'code' ? ticket : one}${copy}</g>`;
  },
});

/** In the middle of an arrow as wide as that: to the right, or back to the left. @param length of what it carries, pixels */
export const onArrow = (mark: Mark, length: number, width: number, way: 'to' | 'from'): Mark => ({
  height: mark.height + 2,
  draw: (x, y) => {
    const middle = (y + mark.height / 2).toFixed(1);
    const [tip, back] = way === 'to' ? [x + width, x + width - 8] : [x, x + 8];
    const head = `<path d="M${back} ${Number(middle) - 5}L${tip} ${middle}L${back} ${Number(middle) + 5}" fill="none" stroke="${INKS.ink}" stroke-width="2"/>`;
    return `<line x1="${x}" y1="${middle}" x2="${x + width}" y2="${middle}" stroke="${INKS.ink}" stroke-width="2"/>${head}${mark.draw(x + (width - length) / 2, y)}`;
  },
});
