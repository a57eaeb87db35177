/** The tools as a bar of tabs, the panel open only when one is chosen. */
import { memo, Suspense, useState } from 'react';
import { useChoices } from '../choices';
import { Boundary } from '../parts/boundary';
import { panelProps, Tabs } from '../parts/tabs';
import { textOf } from './tool-source';
import styles from './tool-tabs.module.css';
import { toolsFor, type PanelProps } from './tools';

/** Those that the token has something for. Pressing the tab of the open tool closes it. */
export const ToolTabs = memo((props: Omit<PanelProps, 'keyText' | 'keyReading'>) => {
  const { keyText, keyReading } = useChoices();
  const [open, setOpen] = useState<string>();
  const fitting = toolsFor(props.source);
  const tool = fitting.find((each) => each.id === open);
  return (
    <>
      <Tabs
        label="Tools for this token"
        tabs={fitting}
        selected={tool?.id}
        onSelect={(id) => {
          setOpen(id === open ? undefined : id);
        }}
        idPrefix="tool"
      />
      {tool ? (
        <div {...panelProps('tool', tool.id)} className={styles.panel}>
          <Boundary key={tool.id} what={`The tool ${tool.label}`} resetKey={textOf(props.source)}>
            <Suspense fallback={<p>Loading …</p>}>
              <tool.Panel {...props} keyText={keyText} keyReading={keyReading} />
            </Suspense>
          </Boundary>
        </div>
      ) : null}
    </>
  );
});
