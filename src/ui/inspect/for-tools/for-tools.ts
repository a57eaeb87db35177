/** What tools get of a token, by its form; loaded with the first tool. Not: which tools a form has (../tool-source.ts). */
import type { Context } from '#lint/rule';
import type { ToolToken } from '../tool';
import type { ToolSource } from '../tool-source';
import { jweForTools } from './jwe';
import { jwsForTools, signatureForTools } from './jws';
import { sdJwtForTools } from './sd-jwt';

/** Pure; the same for the same source and context. */
export const tokenForTools = (source: ToolSource, context: Context): ToolToken => {
  switch (source.form) {
    case 'jws':
      return jwsForTools(source, context);
    case 'signature':
      return signatureForTools(source, context);
    case 'jwe':
      return jweForTools(source);
    default:
      return sdJwtForTools(source);
  }
};
