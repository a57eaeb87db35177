/** The tab with the byte view. Not: the view (bytes/). */
import type { Tool } from '../tool';

const tool: Tool = {
  label: 'Bytes',
  order: 1,
  needs: 'parts',
  load: async () => (await import('../bytes/bytes-tool')).BytesTool,
};
export default tool;
