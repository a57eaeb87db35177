/** The tools as tabs below a token, the panel open only when one is chosen. */
import { Suspense, useState } from 'react';
import { Boundary } from '../parts/boundary';
import { panelProps, Tabs } from '../parts/tabs';
import type { ToolProps } from './tool';
import styles from './tool-tabs.module.css';
import { tools } from './tools';

/** Pressing the tab of the open tool closes it. Nothing when there is no tool. */
export const ToolTabs = (props: ToolProps) => {
  const [open, setOpen] = useState<string>();
  if (tools.length === 0) return null;
  const tool = tools.find((each) => each.id === open);
  return (
    <section className={styles.tools} aria-label="Tools">
      <Tabs
        label="Tools for this token"
        tabs={tools}
        selected={open}
        onSelect={(id) => {
          setOpen(id === open ? undefined : id);
        }}
        idPrefix="tool"
      />
      {tool ? (
        <div {...panelProps('tool', tool.id)} className={styles.panel}>
          <Boundary key={tool.id} what={`The tool ${tool.label}`} resetKey={props.artifact}>
            <Suspense fallback={<p>Loading …</p>}>
              <tool.Panel {...props} />
            </Suspense>
          </Boundary>
        </div>
      ) : null}
    </section>
  );
};
