/** A store in which the page's script keeps the token, for the Authorization field. Not: cookies (stores/). */
import { bearerFields, bearerToken } from './shop/bearer';
import type { StoreUnit } from './mode';

interface KeptByPage extends Pick<StoreUnit, 'order' | 'label' | 'says'> {
  readonly area: 'localStorage' | 'memory' | 'sessionStorage';
  /** What the page does, after `The page`. */
  readonly does: Readonly<Record<'keep' | 'read' | 'forget', string>>;
}

export const keptByPage = ({ area, does, ...face }: KeptByPage): StoreUnit => ({
  ...face,
  place: area,
  kept: () => ({ storage: area }),
  deliver: (_name, credential) => ({ fields: [], token: credential }),
  keep: (name, token, _lifetime, page) => {
    page.write(area, name, token, `The page ${does.keep}.`);
  },
  attach: (name, page) =>
    bearerFields(page.read(area, name, `The page ${does.read} for the Authorization field.`)),
  extract: (_name, request) => bearerToken(request),
  forget: (name, page) => {
    page.remove(area, name, `The page ${does.forget}.`);
  },
  withdraw: () => [],
});
