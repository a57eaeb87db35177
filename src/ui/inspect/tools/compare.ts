/** The tab with the comparison. Not: comparing (compare/, jose/compare.ts). */
import type { Tool } from '../tool';

const tool: Tool = {
  label: 'Compare',
  order: 2,
  needs: 'parts',
  load: async () => (await import('../compare/compare-tool')).CompareTool,
};
export default tool;
