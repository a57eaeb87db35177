/** The tab in which disclosures are chosen. Not: choosing them (disclose/). */
import type { Tool } from '../tool';

const tool: Tool<'disclosures'> = {
  label: 'Disclose',
  order: 3,
  needs: 'disclosures',
  load: async () => (await import('../disclose/disclose-tool')).DiscloseTool,
};
export default tool;
