/** Every tool in tools/, loaded when it is opened first. Not: what a tool is (tool.ts). */
import { lazyPart } from '../parts/load-once';
import type { Tool } from './tool';

const modules = import.meta.glob<Tool>('./tools/*.ts', { eager: true, import: 'default' });

export const tools = Object.entries(modules)
  .map(([path, { label, order, load }]) => ({
    id: path.slice('./tools/'.length, -'.ts'.length),
    label,
    order,
    Panel: lazyPart(load),
  }))
  .toSorted((a, b) => a.order - b.order);
