/** The tab with the report. Not: the report (report/, lint/report.ts). */
import type { Tool } from '../tool';

const tool: Tool = {
  label: 'Report',
  order: 7,
  load: async () => (await import('../report/report-tool')).ReportTool,
};
export default tool;
