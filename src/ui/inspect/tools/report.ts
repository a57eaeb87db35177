/** The tab with the report. Not: the report (report/, lint/report.ts). */
import type { Tool } from '../tool';

const tool: Tool<'report'> = {
  label: 'Report',
  order: 7,
  needs: 'report',
  load: async () => (await import('../report/report-tool')).ReportTool,
};
export default tool;
