/** Whether code runs in a browser, as far as its imports tell. */
import { onceFor } from '../once-for';
import type { Code } from './code';

/** Frameworks whose components and hooks run in a browser, and what only a server has. */
const OF_PAGES =
  /\b(?:from|require\()\s{0,3}['"](?:react|preact|recoil|jotai|vue|svelte|solid-js|@angular\/core)(?:['"/])/u;
const OF_SERVERS =
  /['"](?:use server|server-only|next\/headers|next\/server|express|fastify|koa|hono|@nestjs\/[\w-]+|@remix-run\/(?:node|server-runtime))['"]|\bgetServerSideProps\b|\bexport\s{1,3}(?:async\s{1,3})?(?:const|function)\s{1,3}(?:loader|action|middleware)\b/u;

/** A component or a hook: what it decides is what the person sees, and everybody can read what is in it. */
export const isOfPage = onceFor(({ text }: Code): boolean => OF_PAGES.test(text) && !OF_SERVERS.test(text));
