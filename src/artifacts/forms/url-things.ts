/** What a URL holds where the text says whose it is. Not: URLs anywhere (things-in.ts). */
import { plainSlice, type Slice } from '#text/slice';
import type { Found } from '../artifact';
import { ofOwner } from '../part';
import { isPromising } from '../promising';
import { thingsIn } from '../things-in';
import { urlParts } from './url';

/** @param owner in words, the request that goes to the URL */
export const urlThings = (url: Slice, owner: string): Found[] =>
  isPromising(url.text)
    ? urlParts(url)
        .flatMap(({ slice, where }) => thingsIn({ slice, where: ofOwner(where, owner) }))
        .map((found) => ({ ...found, inUrl: plainSlice(url) }))
    : [];
