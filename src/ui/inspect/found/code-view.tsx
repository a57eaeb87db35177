/** Code: what the rules say of it, where, and what could not be read. The code is never run. */
import { use, useMemo } from 'react';
import type { Artifact, CodeArtifact } from '#artifacts/artifact';
import { otherLanguage } from '#artifacts/forms/other-language';
import type { Unread } from '#lint/code/code';
import { toPastedSpans } from '#text/slice';
import { FindingSection } from '../../parts/finding-section';
import { VisibleText } from '../../parts/visible-text';
import { pointsAt } from '../../parts/pointing';
import { FindingBand } from '../answer/finding-band';
import { useLintContext } from '../reading/use-lint-context';
import { CodeLines } from './code-lines';
import { loadCodeReader } from './code-reader';
import { positionIn } from '#text/position';
import views from './views.module.css';

interface Props {
  readonly artifact: CodeArtifact;
  /** All that was found, the code included. */
  readonly artifacts: readonly Artifact[];
}

/** More places than this are counted, not listed. */
const MOST_UNREAD = 8;

const UnreadPlaces = ({
  artifact: { slice },
  unread,
}: {
  artifact: CodeArtifact;
  unread: readonly Unread[];
}) =>
  unread.length === 0 ? null : (
    <section aria-label="Not read">
      <p className={views.problem}>
        ✖ Claimcheck could not read all of this as code, so rules may have missed something.
      </p>
      <ul className={views.about}>
        {unread.slice(0, MOST_UNREAD).map(({ at, says }) => {
          const spans = toPastedSpans(slice, at);
          const { line, column } = positionIn(slice.text, at.start);
          return (
            <li
              key={`${at.start}/${says}`}
              data-problem-at={spans[0]?.start}
              {...pointsAt(`unread/${at.start}`, spans)}
            >
              <strong>
                line {line}, character {column}
              </strong>
              : {says}
            </li>
          );
        })}
        {unread.length > MOST_UNREAD ? <li>{unread.length - MOST_UNREAD} more places.</li> : null}
      </ul>
    </section>
  );

/** What it is, what is wrong with it, and the lines that this is about. */
export const CodeView = ({ artifact, artifacts }: Props) => {
  const { readCode, codeRules, lintCode } = use(loadCodeReader());
  const { slice, language, path } = artifact;
  const context = useLintContext(slice.text);
  const code = useMemo(() => readCode(slice.text), [readCode, slice.text]);
  const findings = useMemo(() => lintCode(artifact, code, context), [lintCode, artifact, code, context]);
  const other = code.unread.length > 0 ? otherLanguage(slice.text) : undefined;
  const unread = other === undefined ? code.unread : [];
  const checked = `${codeRules.length} rules checked this code. They can’t see other files.`;
  const lines = slice.text.trimEnd().split('\n').length;
  return (
    <article className={views.view} data-artifact="code" aria-label={`${other ?? language} code`}>
      <h2>
        {path === undefined ? null : (
          <>
            <VisibleText text={path} limit={160} />:{' '}
          </>
        )}
        {other ?? language} code, {lines} {lines === 1 ? 'line' : 'lines'}
      </h2>
      {findings.length > 0 || (other === undefined && unread.length === 0) ? (
        <FindingBand findings={findings} about={slice.text} none={checked} />
      ) : null}
      <p className={views.about}>
        {checked}{' '}
        {artifacts.every(({ kind, path: other }) => kind === 'code' || other !== path)
          ? 'It contains no token and no key.'
          : 'Its tokens, keys and cookies are in the list. Open each one there.'}
      </p>
      {other === undefined ? null : (
        <p className={views.problem}>
          ✖ This looks like {other}. The rules read JavaScript and TypeScript, so they may have missed
          something.
        </p>
      )}
      <UnreadPlaces artifact={artifact} unread={unread} />
      <CodeLines text={slice.text} findings={findings} unread={unread} />
      <FindingSection findings={findings} name="code" about={slice.text} />
    </article>
  );
};
