/** A column taken away: as a file for other tools, as text, as a picture, or as this page's address. Not: making the texts (lab/derive). */
import { useState } from 'react';
import { framesOf, scenesOf } from '#lab/derive/frames';
import { har } from '#lab/derive/har';
import { toQuery } from '#lab/derive/lab-address';
import { mermaid } from '#lab/derive/mermaid';
import { transcript } from '#lab/derive/transcript';
import { modeOf } from '#lab/modes';
import { actOf } from '#lab/run/act';
import type { Run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import type { Trace } from '#lab/run/trace';
import { hrefOf, navigate } from '../../address';
import { loadOnce } from '../../parts/load-once';
import { CopyButton } from '../../parts/copy-button';
import { download } from '../../parts/download';
import { Select } from '../../parts/select';
import { stagePicture } from '../../stage/picture/stage-picture';
import { PanelButton } from './panel-button';
import { pngOf } from './png';

interface Form {
  readonly label: string;
  readonly says: string;
  readonly ending: string;
  readonly type: string;
  readonly text: (run: Run, trace: Trace) => string;
}

const loadRecord = loadOnce(async () => (await import('../../learn/own/take-copy')).takeRecord);

/** Where it can’t be loaded, neither can the editor, which says so. */
const recordLesson = async (setup: Setup): Promise<void> => {
  const settled = await loadRecord.settled();
  if ('loaded' in settled) settled.loaded(setup);
  navigate('/learn/editor');
};

/** All columns at the last still. */
const pictureOf = (run: Run): string => {
  const frames = framesOf(run);
  const act = run.setup.acts.at(-1);
  const title = act === undefined ? 'Before the first step' : (actOf(act)?.label ?? act);
  return stagePicture(title, scenesOf(run, frames, frames.length - 1));
};

const FORMS: readonly Form[] = [
  {
    label: 'HAR 1.2',
    says: 'Every exchange. Browser DevTools and the inspector can open it.',
    ending: 'har',
    type: 'application/json',
    text: (_run, trace) => har(trace),
  },
  {
    label: 'Text',
    says: 'Every byte of every message. Paste it into the inspector.',
    ending: 'txt',
    type: 'text/plain',
    text: transcript,
  },
  {
    label: 'Mermaid',
    says: 'A sequence diagram as text.',
    ending: 'mmd',
    type: 'text/plain',
    text: mermaid,
  },
  {
    label: 'SVG',
    says: 'The whole stage as a picture, for print and slides.',
    ending: 'svg',
    type: 'image/svg+xml',
    text: pictureOf,
  },
];

const Forms = ({ run }: { readonly run: Run }) => {
  const [mode, setMode] = useState(run.traces[0]?.mode ?? '');
  const [problem, setProblem] = useState<string>();
  const trace = run.traces.find((each) => each.mode === mode);
  if (!trace) return null;
  const savePng = async () => {
    try {
      setProblem(undefined);
      download(`claimcheck-${mode}.png`, await pngOf(pictureOf(run)), 'image/png');
    } catch (error) {
      setProblem(`Saving the picture failed: ${error instanceof Error ? error.message : 'unknown reason'}.`);
    }
  };
  const address = new URL(hrefOf(`/lab?${toQuery(run.setup)}`), document.baseURI).href;
  return (
    <div className="stack small">
      <Select
        label="Column"
        value={mode}
        options={run.traces.map((each) => ({ id: each.mode, label: modeOf(each.mode)?.label ?? each.mode }))}
        onChoose={setMode}
      />
      <ul className="stack">
        {FORMS.map(({ label, says, ending, type, text }) => (
          <li key={label} className="row">
            <button
              type="button"
              onClick={() => {
                download(`claimcheck-${mode}.${ending}`, text(run, trace), type);
              }}
            >
              Save {label}
            </button>
            <CopyButton text={text(run, trace)} what={`the column as ${label}`} />
            <span className="soft">{says}</span>
          </li>
        ))}
        <li className="row">
          <button type="button" onClick={() => void savePng()}>
            Save PNG
          </button>
          <span className="soft">The same picture in pixels, at double resolution.</span>
        </li>
        <li className="row">
          <button
            type="button"
            onClick={() => {
              void recordLesson(run.setup);
            }}
          >
            Make this a lesson
          </button>
          <span className="soft">Opens the lesson editor, with your steps in it. Nothing is sent.</span>
        </li>
        <li className="row">
          <CopyButton text={address} what="the address of this run" />
          <span className="soft">The address of this run. It contains only settings and steps.</span>
        </li>
      </ul>
      <p role="status">{problem}</p>
    </div>
  );
};

/** What is shown is what is taken: acts that were scrubbed away are not in it. */
export const ExportMenu = ({ run }: { readonly run: Run }) => (
  <PanelButton label="Export" title="Export">
    <Forms run={run} />
  </PanelButton>
);
