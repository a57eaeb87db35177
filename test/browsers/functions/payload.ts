/** Payloads of one's own: what each ready one gets, and how an endless one ends. */
import { PAYLOADS } from '../../../src/ui/lab/payload/payloads';
import type { BrowserFunction } from '../function';

const row: BrowserFunction = {
  order: 90,
  label: 'Payload of one’s own',
  play: async (hands) => {
    const got: Record<string, unknown> = {};
    for (const { id, markup } of PAYLOADS) {
      await hands.open('#/attacks/payload');
      await hands.paste(
        `${markup}<script>addEventListener('load', () => setTimeout(() => console.log('loaded'), 500))</script>`,
      );
      await hands.click('Open the victim’s page');
      got[id] = await hands.until(
        `The payload ${id}`,
        `const ended = find('[data-ended]');
        if (ended) return ended.innerText;
        return [...document.querySelectorAll('[data-remark]')].some((each) => each.innerText.includes('loaded')) && document.querySelector('[data-outcome]').dataset.outcome`,
      );
    }
    return got;
  },
};
export default row;
