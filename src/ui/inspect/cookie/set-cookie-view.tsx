/** A Set-Cookie field: name, value and attributes explained, and its findings. */
import type { SetCookieArtifact } from '#artifacts/artifact';
import { attributeRowOf } from '#cookies/attributes';
import { rules } from '#lint/lint';
import { toPastedSpans } from '#text/slice';
import { FindingBand } from '../answer/finding-band';
import { FindingSection } from '../../parts/finding-section';
import { SourceLink } from '../../parts/source-link';
import views from '../token/token-frame.module.css';
import { pointsAt } from '../../parts/pointing';
import { useFindings } from '../reading/use-findings';
import styles from './set-cookie-view.module.css';
import { VisibleText } from '../../parts/visible-text';

/** The field, row by row. */
export const SetCookieView = ({ artifact }: { artifact: SetCookieArtifact }) => {
  const { cookie, slice } = artifact;
  const findings = useFindings(artifact);
  const row = (name: string, at: { start: number; end: number }) =>
    pointsAt(`cookie/${name}`, toPastedSpans(slice, at));
  return (
    <article className={styles.view} data-artifact="set-cookie" aria-label={`Set-Cookie ${cookie.name}`}>
      <FindingBand
        findings={findings}
        about={slice.text}
        none={`${rules.filter((rule) => rule.on === 'set-cookie').length} rules looked at its attributes.`}
      />
      <div>
        <h2 className={styles.title}>
          Set-Cookie: <VisibleText text={cookie.name || '(no name)'} limit={80} />
        </h2>
        <p className={views.leftOut}>A cookie has no signature to verify.</p>
        <dl className={styles.rows}>
          <div {...row('name', cookie.nameAt)}>
            <dt>name</dt>
            <dd className={styles.code}>
              <VisibleText text={cookie.name} limit={400} />
            </dd>
            <dd>The browser sends it back before the value.</dd>
          </div>
          <div {...row('value', cookie.valueAt)}>
            <dt>value</dt>
            <dd className={styles.code}>
              <VisibleText text={cookie.value} limit={400} />
            </dd>
            <dd>Sent back unchanged, {cookie.value.length} characters.</dd>
          </div>
          {cookie.attributes.map((attribute) => {
            const known = attributeRowOf(attribute.name);
            return (
              <div key={attribute.at.start} {...row(`${attribute.at.start}`, attribute.at)}>
                <dt>
                  <VisibleText text={attribute.name} limit={80} />
                </dt>
                <dd className={styles.code}>
                  {attribute.value === undefined ? '' : <VisibleText text={attribute.value} limit={200} />}
                </dd>
                <dd>
                  {known ? (
                    <>
                      {known.says} <SourceLink source={known.source} short />
                    </>
                  ) : (
                    'Browsers don’t know this attribute, and ignore it.'
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      </div>
      <FindingSection findings={findings} name="cookie" about={slice.text} />
    </article>
  );
};
