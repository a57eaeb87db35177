/** The tab with links. Not: making them (share/). */
import type { Tool } from '../tool';

const tool: Tool<'share'> = {
  label: 'Share',
  order: 8,
  needs: 'share',
  load: async () => (await import('../share/share-tool')).ShareTool,
};
export default tool;
