/** Whether a text is JavaScript or TypeScript, told by what is in it. */
import { scriptWithin } from './script-within';

/** As much of the text as is looked at. */
const MOST = 200_000;

/** Characters: longer text is a bundle, not code that someone wrote. */
export const MOST_CODE = 1_000_000;

/** Each alone tells nothing else than code that has to do with logins. */
const SURE = [
  /\bdocument\.cookie\s*=/u,
  /\b(?:localStorage|sessionStorage)(?:\s*\.\s*(?:setItem|getItem)\s*\(|\s*\.\s*\w{1,40}\s*=[^=]|\[[^\n\]]{1,80}\]\s*=[^=])/u,
  /\b(?:jwt|jsonwebtoken|jose)\s*\.\s*\w{2,40}\s*\(/u,
  /\bprocess\.env\.[A-Z]/u,
  /^[ \t]*(?:export[ \t]+)?const[ \t]+(?:[\w$]{1,60}|[[{][^\n]{0,120}[\]}])(?:[ \t]*:[^\n=]{1,60})?[ \t]*=[ \t]*[^\s=]/mu,
  /^[ \t]*import[ \t][^\n;]{1,200}[ \t]from[ \t]+['"][^'"\n]{1,200}['"][ \t]*;?[ \t\r]*$/mu,
  /^[ \t]*if[ \t]*\([^\n]{1,200}\)[ \t]*(?:throw|return)\b/mu,
  /^[ \t]*(?:module\.)?exports(?:\.[\w$]{1,60})?[ \t]*=[ \t]*\S/mu,
  /^[ \t]*export[ \t]+(?:default[ \t]+(?:\{|class\b|function\b|async\b|new\b|[\w$.]{1,60}\()|(?:const|let|var|class|function|async|enum|interface|abstract|namespace)\b[ \t*]+[\w$[{]|type[ \t]+\w+[^\n]{0,80}=|\{[^\n{}]{0,400}\}|\*[ \t]+from)/mu,
  /^[ \t]*(?:const|let|var)[ \t]+(?:[\w$]{1,60}|\{[^\n{}]{0,200}\})[ \t]*=[ \t]*(?:await[ \t]+|new[ \t]+)?[\w$.]{1,80}\(/mu,
];

/** Two of these together are code. */
const SIGNS = [
  /^[ \t]*(?:abstract[ \t]+)?class[ \t]+\w{1,60}[^\n{;]{0,120}\{/mu,
  /[{\s]#\w{1,60}[ \t]*=[^=]/u,
  /^[ \t]*(?:export[ \t]+)?(?:const|let|var)[ \t]+[\w$[{][^\n=]{0,120}=/mu,
  /^[ \t]*import[ \t][^\n;]{0,200}[ \t]from[ \t]+['"]/mu,
  /\brequire\(\s*['"]/u,
  /\bfunction\b[^\n(){]{0,80}\([^\n)]{0,200}\)\s*\{/u,
  /\)\s*=>|\b\w+\s*=>\s*[{(\w]/u,
  /\b(?:async|await)\s+[\w(]/u,
  /[\w$\])]\([^\n]{0,200}\)[ \t]*;[ \t\r]*$/mu,
  /^[ \t]*(?:if|for|while|switch)[ \t]*\([^\n]{0,200}\)[ \t]*\{/mu,
  /^[ \t]*return\b[^\n]{0,200};[ \t\r]*$/mu,
];

const TYPES =
  /^[ \t]*(?:export[ \t]+)?(?:interface[ \t]+\w+[^\n]{0,80}\{|type[ \t]+\w+[^\n]{0,40}=|enum[ \t]+\w+)|\bas[ \t]+(?:const|string|unknown)\b|^[ \t]*import[ \t]+type\b|[(,][ \t]*\w+\??:\s*(?:string|number|boolean|unknown|[A-Z]\w*)\b/mu;

/** How one call begins, of a method or with a text or an object; that and its end are all there is. */
const CALL =
  /^\s*(?:await\s+)?[A-Za-z_$][\w$]{0,60}(?:\s*(?:\.[A-Za-z_$][\w$]{0,60}\s*){1,8}\(|\(\s*(?:\w{1,40}\s*,\s*){0,3}['"`{])/u;

const isCall = (text: string): boolean => {
  const end = text.trimEnd();
  return (end.endsWith(')') || end.endsWith(');')) && CALL.test(text);
};

/** One assignment of a text, as people paste it; `.env` files have no blanks around the sign. */
const ASSIGNMENT = /^\s*[A-Za-z_$][\w$.]{0,80} = (?:'[^'\n]*'|"[^"\n]*"|`[^`\n]*`);?\s*$/u;

const DECLARED = /^\s*(?:const|let|var)\s+[\w$]{1,80}\s*=\s*(?:'[^'\n]*'|"[^"\n]*"|`[^`\n]*`);?\s*$/u;

/** A line at the margin that begins another statement; what is in a call is indented, or in brackets. */
const BEGINS_ANOTHER = /\n(?:const|let|var|import|export|function|class|if|for)\b/u;

/** True for one call, as tools copy a request, and for one assignment of a text. */
export const isOneStatement = (text: string): boolean =>
  (isCall(text) && !BEGINS_ANOTHER.test(text)) || ASSIGNMENT.test(text) || DECLARED.test(text);

/** The language; nothing for other text, JSON and markup without script among them. */
export const languageOf = (text: string): 'JavaScript' | 'TypeScript' | undefined => {
  const given = text.slice(0, MOST);
  const within = scriptWithin(given);
  const start = within ?? given;
  if (/^\s*[<[]/u.test(start)) return undefined;
  const isCode =
    SURE.some((sign) => sign.test(start)) ||
    (within === undefined && (isCall(text) || ASSIGNMENT.test(text))) ||
    SIGNS.filter((sign) => sign.test(start)).length >= 2;
  if (!isCode) return undefined;
  return TYPES.test(start) ? 'TypeScript' : 'JavaScript';
};
