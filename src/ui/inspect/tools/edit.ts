/** The tab in which a token is edited and signed. Not: the editing (edit/). */
import type { Tool } from '../tool';

const tool: Tool<'compact'> = {
  label: 'Edit',
  order: 3,
  needs: 'compact',
  load: async () => (await import('../edit/edit-tool')).EditTool,
};
export default tool;
