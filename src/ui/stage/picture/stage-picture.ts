/** The stage as one SVG document: for slides, for paper, for whoever embeds it. Not: pixels (lab/controls/png.ts). */
import type { Scene } from '#lab/derive/scene/scene';
import { mostBytes } from '../scale';
import { sectionsOf } from './lane-picture';
import { escaped, INKS, stacked, words, type Mark } from './svg';

/** Width of a lane, the space between two, and around them, in pixels. */
const LANE = 330;
const GAP = 12;
const MARGIN = 16;

interface Look {
  /** Names alone, with room to draw what is sent and kept. */
  readonly isBlank?: boolean;
  /** Without outcomes and all that judges. */
  readonly isVeiled?: boolean;
}

/** Each section begins at the same height in all lanes. */
const lanesOf = (scenes: readonly Scene[], { isBlank = false, isVeiled = false }: Look): Mark => {
  const most = mostBytes(scenes);
  const lanes = scenes.map((scene) => sectionsOf(scene, { width: LANE, most, isBlank, isVeiled }));
  const count = Math.max(0, ...lanes.map(({ length }) => length));
  return stacked(
    Array.from({ length: count }, (_none, section): Mark => ({
      height: Math.max(...lanes.map((sections) => sections[section]?.height ?? 0)),
      draw: (x, y) =>
        lanes.map((sections, lane) => sections[section]?.draw(x + lane * (LANE + GAP), y) ?? '').join(''),
    })),
    8,
  );
};

/**
 * The document, on white, in a system's own font: nothing in it is active and it loads nothing.
 * @param title above the lanes; the document's name
 * @param scenes one for each lane
 */
export const stagePicture = (title: string, scenes: readonly Scene[], look: Look = {}): string => {
  const width = scenes.length * (LANE + GAP) - GAP + 2 * MARGIN;
  const body = stacked(
    [words(title, width - 2 * MARGIN, { size: 18, bold: true }), lanesOf(scenes, look)],
    8,
  );
  const height = Math.ceil(body.height + 2 * MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="${INKS.paper}"/><rect width="3" height="8" fill="${INKS.hatch}"/></pattern></defs>`,
    `<rect width="100%" height="100%" fill="${INKS.paper}"/>`,
    body.draw(MARGIN, MARGIN),
    '</svg>',
    '',
  ].join('\n');
};
