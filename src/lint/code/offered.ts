/** Whether code gives a text to the program: what speaks for it, beside its name, that a text under a secret's name is one. Not: that it signs here (uses.ts), which proves it. */
import { calledName, lastName, nameAround } from './ask';
import type { Code } from './code';
import { variableOf, variablesFallingBackTo } from './look-up';
import type { Node } from './syntax';

/** Calls that are given settings or keys. */
const TAKES =
  /config|convict|setting|option|default|override|schema|env|sign|verif|mac$|crypt|cipher|seal|jwt|jws|jwe|session|cookie|token|auth|passport|strategy|secret|key|forRoot|register|^(?:use|set|str|object)$/iu;
/** Names of what holds settings. */
const SETTINGS = /config|settings?|options|constants?|secrets?|env|auth|jwt/iu;
/** What is set with a secret, to be used later. */
const KEPT = /config|settings?|options|secret|keys?$|exports|this\./iu;
const MOST_STEPS = 40;

const isExport = (code: Code, { at }: Node): boolean => code.text.startsWith('export', at.start);

/** True where the place is in what the file exports, in a field of a class or in settings. Also in what a call is given for settings or keys, directly or through a variable. One that no code around uses counts: more of it is elsewhere. */
export const isOffered = (code: Code, place: Node, left = 3): boolean => {
  let child = place;
  // What a function gives goes on to where the function is.
  let isGiven = true;
  let isReturned = false;
  let giver: Node | undefined;
  let steps = MOST_STEPS;
  for (let node = code.parents.get(child); node && steps > 0; node = code.parents.get(node), steps -= 1) {
    switch (node.type) {
      case 'call':
        if (node.callee !== child && TAKES.test(calledName(node))) return true;
        break;
      case 'assign': {
        const { target } = node.target;
        // `process.env.SECRET = …` is for what is started next.
        return target?.type === 'member'
          ? lastName(target.of) !== 'env' && KEPT.test(code.text.slice(target.at.start, target.at.end))
          : target?.type === 'name' &&
              (code.bindings.get(target)?.uses ?? []).some((use) => isUsed(code, use, left));
      }
      case 'declare': {
        const around = code.parents.get(node);
        if (around && isExport(code, around)) return true;
        // `const { secret = '…' } = process.env`: of several names, the one that falls back to it.
        const only = node.target.binds.length === 1 ? variableOf(code, node.target) : undefined;
        const variable = only ?? variablesFallingBackTo(code, place)[0];
        if (!variable) return false;
        return (
          (child.type !== 'object' && child.type !== 'array' && variable.uses.length === 0) ||
          (child.type === 'object' && SETTINGS.test(variable.name)) ||
          variable.uses.some((use) => isUsed(code, use, left))
        );
      }
      case 'class':
        return !giver || SETTINGS.test(nameAround(code, giver));
      case 'function':
        // `(id, secret = '…') => …`
        if (child.type === 'pattern') return true;
        if (!isGiven) return false;
        giver = node;
        isReturned = false;
        break;
      case 'return':
        isReturned = true;
        break;
      case 'block':
        isGiven = isReturned;
        break;
      case 'other':
        if (isExport(code, node)) return true;
        break;
      default:
    }
    child = node;
  }
  return false;
};

const isUsed = (code: Code, use: Node, left: number): boolean => left > 0 && isOffered(code, use, left - 1);
