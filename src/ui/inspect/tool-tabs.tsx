/** The tools as tabs below a token, the panel open only when one is chosen (WAI-ARIA tabs pattern). Not: the tools. */
import { Suspense, useRef, useState, type KeyboardEvent } from 'react';
import type { ToolProps } from './tool';
import styles from './tool-tabs.module.css';
import { tools } from './tools';

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Nothing when there is no tool. */
export const ToolTabs = (props: ToolProps) => {
  const [open, setOpen] = useState<string | undefined>();
  const [at, setAt] = useState(0);
  const tabs = useRef<(HTMLButtonElement | null)[]>([]);
  if (tools.length === 0) return null;
  const tool = tools.find((each) => each.id === open);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = step(at, tools.length);
    setAt(next);
    tabs.current[next]?.focus();
  };
  return (
    <section className={styles.tools} aria-label="Tools">
      <div role="tablist" aria-label="Tools for this token" className={styles.tabs}>
        {tools.map((each, index) => (
          <button
            key={each.id}
            ref={(element) => {
              tabs.current[index] = element;
            }}
            type="button"
            role="tab"
            id={`tool-${each.id}`}
            data-tool={each.id}
            aria-selected={each.id === open}
            aria-controls={each.id === open ? 'tool-panel' : undefined}
            tabIndex={index === at ? 0 : -1}
            onKeyDown={onKeyDown}
            onClick={() => {
              setAt(index);
              setOpen(each.id === open ? undefined : each.id);
            }}
          >
            {each.label}
          </button>
        ))}
      </div>
      {tool ? (
        <div role="tabpanel" id="tool-panel" aria-labelledby={`tool-${tool.id}`} className={styles.panel}>
          <Suspense fallback={<p>Loading …</p>}>
            <tool.Panel {...props} />
          </Suspense>
        </div>
      ) : null}
    </section>
  );
};
