/** A report of the token in three forms, redacted as the person wants. Not: drawing it up (lint/report.ts). */
import { useState } from 'react';
import { jsonReport } from '#lint/report-json';
import { markdownReport } from '#lint/report-markdown';
import { sarifReport } from '#lint/report-sarif';
import { reportOf } from '#lint/report';
import type { Silenced } from '#lint/suppress';
import { useChoices } from '../../choices';
import { Check } from '../../parts/check';
import { EditorBox } from '../../parts/editor-box';
import { CopyButton } from '../../parts/copy-button';
import { MaskChoice } from '../share/mask-choice';
import { useMask } from '../share/use-mask';
import type { ToolProps } from '../tool';
import { download } from '../../parts/download';
import styles from './report-tool.module.css';

const FORMS = [
  {
    id: 'markdown',
    label: 'Markdown',
    write: markdownReport,
    file: 'token-report.md',
    type: 'text/markdown',
  },
  { id: 'json', label: 'JSON', write: jsonReport, file: 'token-report.json', type: 'application/json' },
  {
    id: 'sarif',
    label: 'SARIF 2.1.0',
    write: sarifReport,
    file: 'token-report.sarif',
    type: 'application/sarif+json',
  },
] as const;

const NONE: Silenced = new Map();

/** What was found out, to take along. */
export const ReportTool = ({ token, findings, context }: ToolProps<'report'>) => {
  const { reported, about, titleOf, optional } = token.report;
  const [formId, choose] = useState<string>('markdown');
  const [include, keep] = useState(false);
  const silenced = useChoices((choices) => choices.silenced.get(about)) ?? NONE;
  const mask = useMask(reported?.maskable ?? []);
  const form = FORMS.find(({ id }) => id === formId) ?? FORMS[0];
  if (!reported) return <p aria-busy="true">Verifying …</p>;
  // A signature could confirm a guess of what is masked; what was decrypted is masked itself.
  const barred = optional === 'the signature' && mask.mask.size > 0;
  const text = form.write(
    reportOf({
      token: reported,
      redaction: { include: include && !barred, mask: mask.mask },
      findings,
      context,
      silenced,
      titleOf,
    }),
  );
  return (
    <div className={styles.tool}>
      <p className={styles.soft}>
        Findings, verdict and decoded parts. The report never contains your key or settings, so findings from
        them use general words. Its readers can see every claim that you don’t mask.
      </p>
      <fieldset className={styles.forms}>
        <legend className="hidden-visually">Form</legend>
        {FORMS.map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name="report-form"
              checked={id === form.id}
              onChange={() => {
                choose(id);
              }}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      {optional === undefined ? null : (
        <Check on={include && !barred} disabled={barred} onSwitch={keep}>
          Include {optional}
          {barred ? ' (not while a claim is masked: it could confirm a guess)' : ''}
        </Check>
      )}
      {reported.form === 'jwe' && !include ? null : <MaskChoice {...mask} />}
      <EditorBox
        className={styles.text}
        aria-label={`Report as ${form.label}`}
        data-report={form.id}
        readOnly
        rows={14}
        text={text}
      />
      <div className={styles.acts}>
        <CopyButton text={text} what="the report" />
        <button
          type="button"
          onClick={() => {
            download(form.file, text, form.type);
          }}
        >
          Download {form.file}
        </button>
      </div>
    </div>
  );
};
