/** What the lab is drawn with as it opens, by stylesheet and name. */
import dialog from '../parts/dialog.module.css';
import keys from '../parts/keys-button.module.css';
import play from '../parts/play-controls.module.css';
import tabs from '../parts/tabs.module.css';
import line from '../parts/time-line.module.css';
import { PICTURE_STYLES } from '../stage/picture-styles';
import controls from './controls/controls.module.css';
import page from './lab-page.module.css';
import bars from './measures/bars.module.css';
import simulated from './record/simulated-line.module.css';
import story from './story/story.module.css';
import dots from './time-line/time-line.module.css';

/** Of theme/base.css, where a name is the same for all. */
const SHAPES = ['hidden-visually', 'quiet', 'row', 'soft', 'stack', 'tight', 'words'];

const SHEETS = { dialog, keys, play, tabs, line, controls, page, bars, simulated, story, dots };

export const OPENING_STYLES: Readonly<Record<string, string>> = {
  ...PICTURE_STYLES,
  ...Object.fromEntries(SHAPES.map((shape) => [`base.${shape}`, shape])),
  ...Object.fromEntries(
    Object.entries(SHEETS).flatMap(([sheet, styles]) =>
      Object.entries(styles).map(([name, style]) => [`${sheet}.${name}`, style]),
    ),
  ),
};
