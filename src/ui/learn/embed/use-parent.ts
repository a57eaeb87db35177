/** An embedded lesson's talk with the page around it. Not: the form of the messages (protocol.ts). */
import { useEffect, useEffectEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { commandIn, type Command, type Said, type Standing } from './protocol';

/**
 * Posts to the page around, and to nobody else: the browser drops what another origin would get.
 * @param parent the origin that the page around named itself; absent, or without a page around, nothing is posted
 */
export const tellParent = (parent: string | undefined, said: Said): void => {
  if (parent !== undefined && window.parent !== window) window.parent.postMessage(said, parent);
};

/**
 * Says where the lesson is, at first and whenever that changes, and takes commands: of the page around only, and only
 * from the origin it named. A command that changes nothing is answered too.
 */
export const useParent = (
  parent: string | undefined,
  standing: Standing,
  onCommand: (command: Command) => void,
): void => {
  const text = JSON.stringify(standing);
  const told = useRef<string>(undefined);
  const obey = useEffectEvent(onCommand);
  useEffect(() => {
    if (told.current === text) return;
    const is = told.current === undefined ? 'ready' : 'at';
    told.current = text;
    tellParent(parent, { claimcheck: 1, is, ...standing });
  });
  useEffect(() => {
    if (parent === undefined || window.parent === window) return undefined;
    const listen = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== window.parent || origin !== parent) return;
      const command = commandIn(data);
      if (!command) return;
      const before = told.current;
      flushSync(() => {
        obey(command);
      });
      // A reset begins another sitting, which says itself that it is ready.
      if (command.do === 'reset' || told.current !== before || before === undefined) return;
      tellParent(parent, { claimcheck: 1, is: 'at', ...(JSON.parse(before) as Standing) });
    };
    window.addEventListener('message', listen);
    return () => {
      window.removeEventListener('message', listen);
    };
  }, [parent]);
};
