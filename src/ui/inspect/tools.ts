/** Every tool in tools/, loaded when it is opened first. Not: what a tool is (tool.ts). */
import { createElement, useMemo, type ComponentType } from 'react';
import { lazyPart, loadOnce } from '../parts/load-once';
import type { Tool, ToolProps } from './tool';
import { offersOf, type ToolSource } from './tool-source';

const modules = import.meta.glob<Tool>('./tools/*.ts', { eager: true, import: 'default' });

/** What a panel is drawn with: the token as its view has it. */
export interface PanelProps extends Omit<ToolProps, 'token'> {
  readonly source: ToolSource;
}

const loadForTools = loadOnce(async () => (await import('./for-tools/for-tools')).tokenForTools);

/** Once both are there, the panel gets the token as tools take it. */
const panelOf = (load: Tool['load']) => async (): Promise<ComponentType<PanelProps>> => {
  const [tokenForTools, Panel] = await Promise.all([loadForTools(), load()]);
  const WithToken = ({ source, ...props }: PanelProps) => {
    const token = useMemo(() => tokenForTools(source, props.context), [source, props.context]);
    return createElement(Panel, { ...props, token });
  };
  return WithToken;
};

export const tools = Object.entries(modules)
  .map(([path, { label, order, needs, load }]) => ({
    id: path.slice('./tools/'.length, -'.ts'.length),
    label,
    order,
    needs,
    Panel: lazyPart(panelOf(load)),
  }))
  .toSorted((a, b) => a.order - b.order);

/** Those that the token has something for, from left to right. */
export const toolsFor = (source: ToolSource): typeof tools => {
  const offers = offersOf(source);
  return tools.filter(({ needs }) => offers.has(needs));
};
