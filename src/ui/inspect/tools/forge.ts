/** The tab with forgeries. Not: the forging (forge/, jose/forgery). */
import type { Tool } from '../tool';

const tool: Tool<'compact'> = {
  label: 'Forge',
  order: 4,
  needs: 'compact',
  load: async () => (await import('../forge/forge-tool')).ForgeTool,
};
export default tool;
