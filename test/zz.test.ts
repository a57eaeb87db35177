import { it } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { recogniseToken } from '#artifacts/recognise-token';
import { namedBeside } from '#artifacts/named-values';
import { explainNothing } from '#artifacts/explain';
import { undecoded, decode } from '#artifacts/decode';
import { urlFindings } from '#lint/url-findings';
import { marksOf, runsOf } from '../src/ui/inspect/paste/places';
import { rowsOf, arranged } from '../src/ui/inspect/found/rows';
import { contextFor, NOTHING_DECIDED } from '../src/ui/judging';
import { TEXTS } from '../scripts/bench-page/texts.js';
const time = (l: string, f: () => any) => { const t = performance.now(); const r = f(); return [`${l} ${(performance.now()-t).toFixed(0)}`, r] as const; };
it('x', () => {
  for (let round = 0; round < 2; round++)
  for (const [n, make] of Object.entries(TEXTS)) for (const len of [1000, 32000, 256000, 1990000]) {
    const t = make(len);
    const out: string[] = [];
    const go = (l: string, f: () => any) => { const [s, r] = time(l, f); out.push(s); return r; };
    go('token', () => recogniseToken(t));
    const a = go('recognise', () => recognise(t));
    const u = go('undecoded', () => structuredClone(a.map(undecoded)));
    go('decode', () => u.map(decode));
    go('named', () => namedBeside(t, a));
    go('marks', () => marksOf(a, a[0]));
    const rows = go('rows', () => rowsOf(a, NOTHING_DECIDED as any, 1795900000));
    go('arranged', () => arranged(rows, '', 'where', false));
    go('url', () => urlFindings(t, contextFor(t, NOTHING_DECIDED as any, 1795900000)));
    if (round) console.log(n, len, a.length, out.join(' | '));
  }
}, 120000);
